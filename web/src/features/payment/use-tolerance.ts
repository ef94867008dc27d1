import { useQuery } from '@apollo/client/react';
import { type Tolerance, toleranceInForce } from '../../../../schema/payment/tolerance.js';
import { ToleranceInForceDocument } from '../../generated/graphql.js';

/** The tolerance of the match that is in force now; null until it is known. */
export function useTolerance(): Tolerance | null {
  const { data } = useQuery(ToleranceInForceDocument, { fetchPolicy: 'cache-and-network' });
  return data ? toleranceInForce(data.matchTolerances.edges.map(({ node }) => node)) : null;
}
