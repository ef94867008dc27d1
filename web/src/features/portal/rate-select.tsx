import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRates } from './use-rates.js';

interface Props {
  /** The day on which the rates have to be in force. */
  readonly day: string;
  /** What an empty field means. */
  readonly placeholder?: string;
  readonly label?: string;
  /** Set by the form item around it. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (rate: string | null) => void;
}

/** The tax rates that the firm may state on a day. One that it may not stays shown, so that what was typed is never lost. */
export function RateSelect({ day, placeholder, label, id, value, onChange }: Props) {
  const { t } = useTranslation();
  const rates = useRates(day);
  const all = value && !rates.includes(value) ? [...rates, value] : rates;
  return (
    <Select
      {...(id !== undefined && { id })}
      value={value ?? null}
      allowClear={placeholder !== undefined}
      placeholder={placeholder ?? t('portal.chooseRate')}
      {...(label !== undefined && { 'aria-label': label })}
      options={all.map((rate) => ({ value: rate, label: `${rate}%` }))}
      onChange={(rate: string | null | undefined) => onChange?.(rate ?? null)}
      style={{ width: '100%' }}
    />
  );
}
