import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import { Facts } from '../../components/subject-page.js';
import type { SupplierHomeQuery } from '../../generated/graphql.js';

/** Where a registration stands: what comes next, who has to act, since when, and what is missing. */
export function RegistrationStanding({
  supplier,
}: {
  readonly supplier: NonNullable<SupplierHomeQuery['mySupplier']>;
}) {
  const { t } = useTranslation();
  const { state, standing, remark } = supplier;
  const { since, waitsFor, missing = [] } = standing ?? {};
  return (
    <>
      <Typography.Paragraph style={{ margin: '12px 0' }}>{t(`portalNext.Supplier.${state}`)}</Typography.Paragraph>
      <Facts
        facts={[
          { label: t('standing.waitsFor'), value: waitsFor ? t(`standing.${waitsFor}`) : t('standing.nobody') },
          { label: t('standing.since'), value: instant(since) },
          {
            label: t('standing.missing'),
            value: missing.length > 0 && missing.join(t('app.comma')),
            wide: true,
          },
        ]}
      />
      {remark && (
        <Alert
          type="warning"
          showIcon
          title={t('suppliers.remarkToYou')}
          description={remark}
          style={{ marginTop: 12 }}
        />
      )}
    </>
  );
}
