import { useQuery } from '@apollo/client/react';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { ratesOn } from '../../../../schema/kernel/tax-rates.js';
import { RateChoice, type RateProps } from '../../components/rate-choice.js';
import { SupplierRatesDocument } from '../../generated/graphql.js';

/** The tax rates that the supplier chosen in the form may state today. */
export function SupplierRateSelect(props: RateProps) {
  const { t } = useTranslation();
  const supplierId: string | null = Form.useWatch('supplierId') ?? null;
  const { data } = useQuery(SupplierRatesDocument, { variables: { id: supplierId ?? '' }, skip: supplierId === null });
  const rates = data ? ratesOn(businessDay(new Date()), data.supplier?.taxpayer ?? null, data.taxSpans) : [];
  return <RateChoice {...props} rates={rates} choose={t('direct.chooseRate')} none={t('direct.supplierFirst')} />;
}
