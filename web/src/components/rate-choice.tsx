import { Select } from 'antd';

/** What a choice of a tax rate is told by the form item around it, and by whoever uses it. */
export interface RateProps {
  /** What an empty field means; without it, a rate has to be chosen. */
  readonly placeholder?: string;
  readonly label?: string;
  /** Set by the form item around it. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (rate: string | null) => void;
}

interface Props extends RateProps {
  /** The rates that may be stated, in per cent. */
  readonly rates: readonly string[];
  /** What an empty field says where a rate has to be chosen. */
  readonly choose: string;
  /** What is said where there are none. */
  readonly none?: string;
}

/** Chooses a tax rate. One that may not be stated stays shown, so that what was typed is never lost. */
export function RateChoice({ rates, choose, none, placeholder, label, id, value, onChange }: Props) {
  const all = value && !rates.includes(value) ? [...rates, value] : rates;
  return (
    <Select
      {...(id !== undefined && { id })}
      value={value ?? null}
      allowClear={placeholder !== undefined}
      placeholder={placeholder ?? choose}
      {...(label !== undefined && { 'aria-label': label })}
      {...(none !== undefined && { notFoundContent: none })}
      options={all.map((rate) => ({ value: rate, label: `${rate}%` }))}
      onChange={(rate: string | null | undefined) => onChange?.(rate ?? null)}
      style={{ width: '100%' }}
    />
  );
}
