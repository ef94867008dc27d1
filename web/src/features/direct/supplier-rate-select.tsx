import { useQuery } from '@apollo/client/react';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { ratesOn } from '../../../../schema/kernel/tax-rates.js';
import { SupplierRatesDocument } from '../../generated/graphql.js';

interface Props {
  /** What an empty field means. */
  readonly placeholder?: string;
  readonly label?: string;
  /** Set by the form item around it. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (rate: string | null) => void;
}

/** The tax rates that the supplier chosen in the form may state today. One that it may not stays shown, so that nothing typed is lost. */
export function SupplierRateSelect({ placeholder, label, id, value, onChange }: Props) {
  const { t } = useTranslation();
  const supplierId: string | null = Form.useWatch('supplierId') ?? null;
  const { data } = useQuery(SupplierRatesDocument, { variables: { id: supplierId ?? '' }, skip: supplierId === null });
  const rates = data ? ratesOn(businessDay(new Date()), data.supplier?.taxpayer ?? null, data.taxSpans) : [];
  const all = value && !rates.includes(value) ? [...rates, value] : rates;
  return (
    <Select
      {...(id !== undefined && { id })}
      value={value ?? null}
      allowClear={placeholder !== undefined}
      placeholder={placeholder ?? t('direct.chooseRate')}
      {...(label !== undefined && { 'aria-label': label })}
      notFoundContent={t('direct.supplierFirst')}
      options={all.map((rate) => ({ value: rate, label: `${rate}%` }))}
      onChange={(rate: string | null | undefined) => onChange?.(rate ?? null)}
      style={{ width: '100%' }}
    />
  );
}
