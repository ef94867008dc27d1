import { useQuery } from '@apollo/client/react';
import { ToleranceInForceDocument, type ToleranceInForceQuery } from '../../generated/graphql.js';

/** The limits of a match. */
export type Bounds = Pick<ToleranceInForceQuery['toleranceInForce'], 'pricePercent' | 'lineMost' | 'invoiceMost'>;

/** The tolerance of the match that is in force now; null until it is known. */
export function useTolerance(): ToleranceInForceQuery['toleranceInForce'] | null {
  const { data } = useQuery(ToleranceInForceDocument, { fetchPolicy: 'cache-and-network' });
  return data?.toleranceInForce ?? null;
}
