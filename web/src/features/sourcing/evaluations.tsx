import { Card, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { exactInstant } from '../../components/format.js';
import type { BidsOfEvent } from './event-bids.js';

type Bid = NonNullable<BidsOfEvent['bids']>[number];
type Evaluation = NonNullable<BidsOfEvent['evaluations']>[number];

interface Props {
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

/** The experts' points with their comments, one column for each expert. */
export function Evaluations({ bids, evaluations, complete }: Props) {
  const { t } = useTranslation();
  const hidden = !complete && <Typography.Text type="secondary">{t('event.scoresHidden')}</Typography.Text>;
  if (evaluations.length === 0) return hidden && <Card title={t('event.evaluations')}>{hidden}</Card>;
  return (
    <Card title={t('event.evaluations')} styles={{ body: { padding: 0 } }}>
      <Table<Bid>
        rowKey="id"
        size="middle"
        dataSource={bids}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('column.supplier'), render: (_, { supplier }) => supplier?.name },
          ...evaluations.map((evaluation) => ({
            key: evaluation.id,
            title: (
              <span title={t('event.lockedAt', { at: exactInstant(evaluation.lockedAt) })}>
                {evaluation.expert?.name}
              </span>
            ),
            align: 'right' as const,
            render: (_: unknown, bid: Bid) => <Score evaluation={evaluation} bid={bid} />,
          })),
        ]}
        {...(hidden && { footer: () => hidden })}
      />
    </Card>
  );
}
