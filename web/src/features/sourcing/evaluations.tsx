import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { exactInstant } from '../../components/format.js';
import type { BidsOfEvent } from './event-bids.js';

type Bid = NonNullable<BidsOfEvent['bids']>[number];
type Evaluation = NonNullable<BidsOfEvent['evaluations']>[number];

interface Props {
  readonly bids: readonly Bid[];
  readonly evaluations: readonly Evaluation[];
  readonly criteria: BidsOfEvent['criteria'];
  /** Whether the evaluation is complete; until then nobody sees the scores of others. */
  readonly complete: boolean;
}

interface ScoreProps extends Pick<Props, 'criteria'> {
  readonly evaluation: Evaluation;
  readonly bid: Bid;
}

function Score({ evaluation, bid, criteria }: ScoreProps) {
  const score = evaluation.scores.find(({ bidId }) => bidId === bid.id);
  const points = new Map(score?.points.map((one) => [one.id, one.points]));
  return (
    <>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{score?.technical}</span>
      {criteria.length > 1 &&
        criteria.map(({ id, name }) => (
          <div key={id} style={{ maxWidth: 240, marginInlineStart: 'auto', overflowWrap: 'anywhere' }}>
            <Typography.Text type="secondary">{`${name} ${points.get(id) ?? ''}`}</Typography.Text>
          </div>
        ))}
      {score?.comment && (
        <div style={{ maxWidth: 240, marginInlineStart: 'auto', overflowWrap: 'anywhere' }}>
          <Typography.Text type="secondary">{score.comment}</Typography.Text>
        </div>
      )}
    </>
  );
}

/** The experts' points with their comments, in one column for each expert. */
export function Evaluations({ bids, evaluations, criteria, complete }: Props) {
  const { t } = useTranslation();
  const hidden = !complete && <Typography.Text type="secondary">{t('event.scoresHidden')}</Typography.Text>;
  if (evaluations.length === 0) return hidden && <Card title={t('event.evaluations')}>{hidden}</Card>;
  return (
    <Card title={t('event.evaluations')} styles={{ body: { padding: 0 } }}>
      <DataTable<Bid>
        rowKey="id"
        size="middle"
        dataSource={bids}
        pagination={false}
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
            render: (_: unknown, bid: Bid) => <Score evaluation={evaluation} bid={bid} criteria={criteria} />,
          })),
        ]}
        {...(hidden && { footer: () => hidden })}
      />
    </Card>
  );
}
