import { useQuery } from '@apollo/client/react';
import { ratesOn } from '../../../../schema/kernel/tax-rates.js';
import { OwnRatesDocument } from '../../generated/graphql.js';

/** The tax rates that the reader's firm may state on a day, highest first, in per cent; empty until they are known. */
export function useRates(day: string): readonly string[] {
  const { data } = useQuery(OwnRatesDocument);
  return data ? ratesOn(day, data.mySupplier?.taxpayer ?? null, data.taxSpans) : [];
}
