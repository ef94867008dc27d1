import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/data-table.js';
import { exactInstant } from '../../components/format.js';
import { useViewer } from '../../lib/viewer.js';
import type { EventToScore, Proposal } from './score-page.js';
import { useBidder } from './use-bidder.js';

interface Props {
  readonly event: EventToScore;
  readonly proposals: readonly Proposal[];
}

/** The points that the reader has given and locked. */
export function OwnScores({ event, proposals }: Props) {
  const { t } = useTranslation();
  const bidder = useBidder();
  const { viewer } = useViewer();
  const own = event.evaluations?.find(({ expert }) => expert?.id === viewer.account.id);
  if (!own) return null;
  const scores = new Map(own.scores.map((score) => [score.bidId, score]));
  const pointsOf = (bidId: string, criterionId: string) =>
    scores.get(bidId)?.points.find(({ id }) => id === criterionId)?.points;
  return (
    <Card
      title={t('score.own', { at: exactInstant(own.lockedAt) })}
      style={{ marginBottom: 16 }}
      styles={{ body: { padding: 0 }, title: { whiteSpace: 'normal' } }}
    >
      <DataTable<Proposal>
        rowKey="bidId"
        size="small"
        dataSource={proposals}
        pagination={false}
        style={{ fontVariantNumeric: 'tabular-nums' }}
        columns={[
          { title: t('subject.Bid'), render: (_, proposal) => bidder(proposal) },
          ...event.criteria.map(({ id, name, weight }) => ({
            key: id,
            title: (
              <div style={{ maxWidth: 160, marginInlineStart: 'auto' }}>{t('score.criterion', { name, weight })}</div>
            ),
            align: 'right' as const,
            render: (_: unknown, { bidId }: Proposal) => pointsOf(bidId, id),
          })),
          {
            title: t('purchase.technicalScore'),
            align: 'right',
            render: (_, { bidId }) => scores.get(bidId)?.technical,
          },
          { title: t('score.commentGiven'), render: (_, { bidId }) => scores.get(bidId)?.comment },
        ]}
      />
    </Card>
  );
}
