import { useTranslation } from 'react-i18next';
import { DecimalInput } from '../../components/inputs.js';
import type { PriceKnownFragment } from '../../generated/graphql.js';
import { PriceHints } from './price-hints.js';

interface Props {
  /** What is known of the prices of the line's part. */
  readonly known: PriceKnownFragment | undefined;
  readonly currency: string;
  readonly unit: string;
  /** Set by the form's item around it. A price that is taken over counts as typed, so that its draft is kept. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (unitPrice: string) => void;
}

/** The estimated price of a line, with what its part costs below it. */
export function EstimatedPrice({ known, currency, unit, id, value, onChange }: Props) {
  const { t } = useTranslation();
  const change = (unitPrice: string | null) => onChange?.(unitPrice ?? '');
  return (
    <>
      <DecimalInput id={id ?? ''} value={value ?? ''} onChange={change} aria-label={t('column.estimatedPrice')} />
      {known && <PriceHints known={known} currency={currency} unit={unit} onTake={change} />}
    </>
  );
}
