import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { TaxRateDocument, type TaxRateQuery } from '../../generated/graphql.js';

function RateView({ rate }: { readonly rate: NonNullable<TaxRateQuery['taxRate']> }) {
  const { t } = useTranslation();
  return (
    <SubjectPage
      kind="TaxRate"
      subject={rate}
      number={`${rate.rate}%`}
      title={t(`word.Taxpayer.${rate.taxpayer}`)}
      entries={rate.entries}
      facts={[
        { label: t('field.TaxRate.rate'), value: rate.rate },
        { label: t('field.TaxRate.taxpayer'), value: t(`word.Taxpayer.${rate.taxpayer}`) },
        { label: t('field.TaxRate.validFrom'), value: rate.validFrom },
        { label: t('field.TaxRate.validTo'), value: rate.validTo ?? t('taxRate.noEnd') },
        { label: t('field.TaxRate.replaces'), value: rate.replaces },
        { label: t('field.TaxRate.ground'), value: rate.ground, wide: true },
        { label: t('field.TaxRate.confirmedAt'), value: instant(rate.confirmedAt) },
        { label: t('field.TaxRate.remark'), value: rate.remark, wide: true },
      ]}
    >
      <Alert type="info" showIcon title={t(`taxRate.next.${rate.state}`)} />
    </SubjectPage>
  );
}

/** Proposed or confirmed days of a tax rate, and their trail. */
export function TaxRatePage() {
  const { id = '' } = useParams();
  const asked = useQuery(TaxRateDocument, { variables: { id } });
  return <AskedView asked={asked}>{({ taxRate }) => (taxRate ? <RateView rate={taxRate} /> : <NotFound />)}</AskedView>;
}
