import { useQuery } from '@apollo/client/react';
import { DirectLimitInForceDocument, type DirectLimitInForceQuery } from '../../generated/graphql.js';

/** The limits of direct purchases that are in force now; null until they are known. */
export function useLimits(): DirectLimitInForceQuery['directLimitInForce'] | null {
  const { data } = useQuery(DirectLimitInForceDocument, { fetchPolicy: 'cache-and-network' });
  return data?.directLimitInForce ?? null;
}
