import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { DirectLimitUsedDocument } from '../../generated/graphql.js';

interface Props {
  readonly supplierId: string;
  /** The direct purchase that is being looked at or revised, which does not count beside itself. */
  readonly without?: string;
}

/** The limits in force, and what other direct purchases from the supplier use of this year's. */
export function LimitNote({ supplierId, without }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(DirectLimitUsedDocument, {
    variables: { supplierId, without: without ?? null },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return null;
  const { perPurchase, perYear, used } = data.directLimitInForce;
  const amounts = { purchase: grouped(perPurchase), year: grouped(perYear), used: grouped(used) };
  return <Alert type="info" showIcon title={t('direct.limits', amounts)} description={t('direct.limitsMean')} />;
}
