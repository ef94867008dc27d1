import { useQuery } from '@apollo/client/react';
import { Card, Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskedView } from '../../components/asked-view.js';
import { FileList } from '../../components/files/file-list.js';
import { EventBidsDocument, type EventBidsQuery, type EventQuery } from '../../generated/graphql.js';
import { BidMatrix } from './bid-matrix.js';
import { cheapestFirst } from './cheapest-first.js';
import { DeclinesCard } from './declines-card.js';
import { Evaluations } from './evaluations.js';
import { RankingTable } from './ranking-table.js';

/** The result of the query for an event's bids. */
export type BidsOfEvent = NonNullable<EventBidsQuery['sourcingEvent']>;

function Bids({
  event,
  answer,
}: {
  readonly event: NonNullable<EventQuery['sourcingEvent']>;
  readonly answer: BidsOfEvent;
}) {
  const { t } = useTranslation();
  const { ranking, evaluations, criteria } = answer;
  const bids = cheapestFirst(answer.bids ?? [], answer.compareBasis);
  if (bids.length === 0)
    return (
      <Card>
        <Empty description={t('event.noBids')} />
      </Card>
    );
  return (
    <>
      {ranking && (
        <Card title={t('field.SourcingEvent.ranking')} styles={{ body: { padding: 0 } }}>
          <RankingTable event={answer} />
        </Card>
      )}
      {bids.map((bid) => {
        const files = bid.content?.files ?? [];
        return (
          files.length > 0 && (
            <Card key={bid.id} title={t('event.filesOfBid', { name: bid.supplier?.name })}>
              <FileList subjectId={bid.id} files={files} />
            </Card>
          )
        );
      })}
      <BidMatrix lines={event.lines} bids={bids} event={answer} />
      {(event.experts ?? []).length > 0 && (
        <Evaluations bids={bids} evaluations={evaluations ?? []} criteria={criteria} complete={ranking !== null} />
      )}
    </>
  );
}

/** The bids for an event, how the experts judged them, and who leads. Queried only after opening. */
export function EventBids({ event }: { readonly event: NonNullable<EventQuery['sourcingEvent']> }) {
  const asked = useQuery(EventBidsDocument, { variables: { id: event.id } });
  return (
    <>
      <AskedView asked={asked}>
        {({ sourcingEvent }) => sourcingEvent && <Bids event={event} answer={sourcingEvent} />}
      </AskedView>
      <DeclinesCard eventId={event.id} />
    </>
  );
}
