import { Card, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { exactInstant } from '../../components/format.js';
import type { BidsOfEvent } from './event-bids.js';

type Bid = NonNullable<BidsOfEvent['bids']>[number];
type Evaluation = NonNullable<BidsOfEvent['evaluations']>[number];

interface Props {
  readonly experts: readonly { readonly id: string; readonly name: string }[];
  readonly bids: readonly Bid[];
  readonly evaluations: readonly Evaluation[];
  /** Whether the evaluation is complete; until then nobody sees another's scores. */
  readonly complete: boolean;
}

function Score({ evaluation, bid }: { readonly evaluation: Evaluation; readonly bid: Bid }) {
  const score = evaluation.scores.find((one) => one.bid?.id === bid.id);
  return (
    <>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{score?.technical}</span>
      {score?.comment && (
        <div style={{ maxWidth: 240, marginInlineStart: 'auto', overflowWrap: 'anywhere' }}>
          <Typography.Text type="secondary">{score.comment}</Typography.Text>
        </div>
      )}
    </>
  );
}

/** The experts' points with their comments. */
export function Evaluations({ experts, bids, evaluations, complete }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t('event.evaluations', { count: experts.length })} styles={{ body: { padding: 0 } }}>
      <Table
        rowKey="id"
        size="middle"
        dataSource={evaluations}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('event.scoresHidden') }}
        columns={[
          { title: t('role.EXPERT'), render: (_, { expert }) => expert?.name },
          ...bids.map((bid) => ({
            key: bid.id,
            title: bid.supplier?.name,
            align: 'right' as const,
            render: (_: unknown, evaluation: Evaluation) => <Score evaluation={evaluation} bid={bid} />,
          })),
          { title: t('field.Evaluation.lockedAt'), render: (_, { lockedAt }) => exactInstant(lockedAt) },
        ]}
        {...(!complete &&
          evaluations.length > 0 && {
            footer: () => <Typography.Text type="secondary">{t('event.scoresHidden')}</Typography.Text>,
          })}
      />
    </Card>
  );
}
