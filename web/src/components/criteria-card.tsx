import { Card, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly basis: string | null;
}

interface Props {
  readonly criteria: readonly Criterion[];
  readonly hidesBidders: boolean;
}

/** What experts judge the technical part by, and whether they know whose bid is whose; as everybody reads it before bids come in. */
export function CriteriaCard({ criteria, hidesBidders }: Props) {
  const { t } = useTranslation();
  if (criteria.length === 0) return null;
  return (
    <Card title={t('field.SourcingEvent.criteria')} size="small" styles={{ body: { padding: 0 } }}>
      <Table<Criterion>
        rowKey="id"
        size="small"
        dataSource={criteria}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('criteria.name'), dataIndex: 'name' },
          {
            title: t('criteria.weight'),
            align: 'right',
            onCell: () => ({ style: { fontVariantNumeric: 'tabular-nums' } }),
            render: (_, { weight }) => `${weight}%`,
          },
          {
            title: t('criteria.basis'),
            render: (_, { basis }) => (
              <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{basis ?? t('criteria.noBasis')}</span>
            ),
          },
        ]}
        footer={() => (
          <Typography.Text type="secondary">
            {`${t('criteria.rule')} ${t(hidesBidders ? 'criteria.hidden' : 'criteria.named')}`}
          </Typography.Text>
        )}
      />
    </Card>
  );
}
