import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table.js';
import { grouped } from '../../components/format.js';
import type { ErasureQuery } from '../../generated/graphql.js';

type Kept = NonNullable<ErasureQuery['erasure']>['kept'];

/** The files of purchases that are kept although the person is erased, and until when. */
export function KeptFiles({ kept }: { readonly kept: Kept }) {
  const { t } = useTranslation();
  if (kept.length === 0) return null;
  return (
    <Card title={t('records.kept', { count: kept.length })} styles={{ body: { padding: 0 } }}>
      <Typography.Paragraph type="secondary" style={{ padding: '12px 16px 0', marginBottom: 8 }}>
        {t('records.keptWhy')}
      </Typography.Paragraph>
      <DataTable
        rowKey="purchaseId"
        size="middle"
        dataSource={kept}
        pagination={kept.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          {
            title: t('subject.Purchase'),
            render: (_, { purchase, purchaseId }) =>
              purchase ? (
                <Link to={`/purchases/${purchase.id}`}>
                  {purchase.number} {purchase.title}
                </Link>
              ) : (
                <code>{purchaseId}</code>
              ),
          },
          { title: t('records.keptEntries'), align: 'right', render: (_, row) => grouped(String(row.entries)) },
          {
            title: t('records.keptUntil'),
            render: (_, { until }) => (until ? until.slice(0, 10) : t('records.keptOpen')),
          },
        ]}
      />
    </Card>
  );
}
