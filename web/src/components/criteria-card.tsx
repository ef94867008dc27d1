import { Card, Grid, Table, type TableColumnsType, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIGURES } from './figure-column.js';

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

function Basis({ basis }: Pick<Criterion, 'basis'>) {
  const { t } = useTranslation();
  if (basis === null) return <Typography.Text type="secondary">{t('criteria.noBasis')}</Typography.Text>;
  return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{basis}</span>;
}

/** What experts judge the technical part by, and whether they know whose bid is whose; as everybody reads it before bids come in. */
export function CriteriaCard({ criteria, hidesBidders }: Props) {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  if (criteria.length === 0) return null;
  const named = { title: t('criteria.name'), dataIndex: 'name', width: '30%' };
  const weighed: TableColumnsType<Criterion>[number] = {
    title: t('criteria.weight'),
    ...FIGURES,
    width: 96,
    render: (_, { weight }) => `${weight}%`,
  };
  // On a telephone the rule stands below its name, so that nothing is off the screen.
  const both: TableColumnsType<Criterion> = [
    {
      title: t('criteria.name'),
      render: (_, { name, basis }) => (
        <>
          <div style={{ overflowWrap: 'anywhere' }}>{name}</div>
          <Typography.Text type="secondary">
            <Basis basis={basis} />
          </Typography.Text>
        </>
      ),
    },
    weighed,
  ];
  return (
    <Card title={t('field.SourcingEvent.criteria')} size="small" styles={{ body: { padding: 0 } }}>
      <Table<Criterion>
        rowKey="id"
        size="small"
        dataSource={criteria}
        pagination={false}
        columns={wide ? [named, weighed, { title: t('criteria.basis'), render: (_, one) => <Basis {...one} /> }] : both}
        footer={() => (
          <Typography.Text type="secondary">
            <div>{t('criteria.rule')}</div>
            <div>{t(hidesBidders ? 'criteria.hidden' : 'criteria.named')}</div>
          </Typography.Text>
        )}
      />
    </Card>
  );
}
