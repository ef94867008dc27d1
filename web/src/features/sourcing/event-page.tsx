import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CriteriaCard } from '../../components/criteria-card.js';
import { instant } from '../../components/format.js';
import { MethodFact } from '../../components/method-fact.js';
import { OwnerFact } from '../../components/owner-fact.js';
import { SubjectLink } from '../../components/subject-link.js';
import { type Fact, SubjectPage } from '../../components/subject-page.js';
import { TimeLeft } from '../../components/time-left.js';
import { useTieRule } from '../../components/use-tie-rule.js';
import { EventDocument, type EventQuery } from '../../generated/graphql.js';
import { useLive } from '../../lib/live.js';
import { useViewer } from '../../lib/viewer.js';
import { CheckpointCard } from '../anchors/checkpoint-card.js';
import { EventBids } from './event-bids.js';
import { EventLines } from './event-lines.js';
import { Invited } from './invited.js';
import { NextStep } from './next-step.js';
import { ReopeningNotice } from './reopening-notice.js';

type Event = NonNullable<EventQuery['sourcingEvent']>;

const CHANGED = 'subscription PurchaseChanged($id: ID!) { purchaseChanged(id: $id) }';

function useFacts(event: Event, onPassed: () => void): readonly Fact[] {
  const { t } = useTranslation();
  const { closesAt, priceWeight, experts, vacancies, purchase } = event;
  const tieRule = useTieRule(event.tieBreaks);
  const requisitions = new Map(
    event.lines.flatMap(({ requisition }) => (requisition ? [[requisition.id, requisition]] : [])),
  );
  return [
    { label: t('column.method'), value: <MethodFact method={event.method} /> },
    { label: t('event.weights'), value: t('event.weightsOf', { price: priceWeight, technical: 100 - priceWeight }) },
    { label: t('field.SourcingEvent.tieBreaks'), value: tieRule },
    { label: t('column.currency'), value: event.currency },
    { label: t('field.SourcingEvent.quoteBasis'), value: t(`word.PriceBasis.${event.quoteBasis}`) },
    { label: t('field.SourcingEvent.compareBasis'), value: t(`word.PriceBasis.${event.compareBasis}`) },
    {
      label: t('field.SourcingEvent.closesAt'),
      value: (
        <span>
          {instant(closesAt)} {event.state === 'PUBLISHED' && <TimeLeft closesAt={closesAt} onPassed={onPassed} />}
        </span>
      ),
    },
    { label: t('field.SourcingEvent.sealLevel'), value: t(`seal.${event.sealLevel}`) },
    { label: t('field.SourcingEvent.publishedAt'), value: instant(event.publishedAt) },
    { label: t('field.SourcingEvent.openedAt'), value: instant(event.openedAt) },
    { label: t('column.owner'), value: purchase && <OwnerFact owned={purchase} /> },
    { label: t('column.unit'), value: purchase?.unit?.name },
    { label: t('column.buyer'), value: event.createdBy?.name },
    { label: t('field.SourcingEvent.expertIds'), value: experts?.map(({ name }) => name).join(t('app.comma')) },
    { label: t('field.SourcingEvent.vacancies'), value: event.state === 'OPENED' ? vacancies : null },
    {
      label: t('subject.Requisition'),
      value: requisitions.size > 0 && (
        <span>
          {[...requisitions.values()].map(({ id, number }) => (
            <span key={id} style={{ marginInlineEnd: 8 }}>
              <SubjectLink kind="Requisition" id={id}>
                {number}
              </SubjectLink>
            </span>
          ))}
        </span>
      ),
    },
    {
      label: t('subject.Purchase'),
      value: purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
    },
    {
      label: t('field.SourcingEvent.terms'),
      value: event.terms && <span style={{ whiteSpace: 'pre-wrap' }}>{event.terms}</span>,
      wide: true,
    },
  ];
}

function View({ event, refetch }: { readonly event: Event; readonly refetch: () => void }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const facts = useFacts(event, refetch);
  const isExpert = event.experts?.some(({ id }) => id === viewer.account.id) ?? false;
  const scoring = isExpert && event.moves.some(({ name, allowed }) => name === 'scoreBids' && allowed);
  const opened = event.openedAt !== null;
  return (
    <SubjectPage
      kind="SourcingEvent"
      subject={event}
      number={event.number}
      title={event.title}
      entries={event.entries}
      facts={facts}
      next={<NextStep event={event} scoring={scoring} />}
    >
      {!opened && event.state !== 'CANCELLED' && (
        <Alert type="warning" showIcon title={`${t('seal.notice')}${t('seal.noticeMore')}`} />
      )}
      {event.reopening && <ReopeningNotice reopening={event.reopening} />}
      {event.bidsWithheld && <Alert type="info" showIcon title={event.bidsWithheld} />}
      {opened && !event.bidsWithheld ? <EventBids event={event} /> : <EventLines lines={event.lines} />}
      <CriteriaCard criteria={event.criteria} hidesBidders={event.hidesBidders} />
      <Invited suppliers={event.invited ?? []} />
      <CheckpointCard publishAnchor={event.publishAnchor} openingAnchor={event.openingAnchor} />
    </SubjectPage>
  );
}

/** A sourcing event: what is requested, who was invited, and after opening how the bids compare. */
export function EventPage() {
  const { id = '' } = useParams();
  const asked = useQuery(EventDocument, { variables: { id } });
  const purchaseId = asked.data?.sourcingEvent?.purchase?.id ?? null;
  const refetch = () => void asked.refetch().catch(() => null);
  useLive(purchaseId && CHANGED, { id: purchaseId ?? '' }, refetch);
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) => (sourcingEvent ? <View event={sourcingEvent} refetch={refetch} /> : <NotFound />)}
    </AskedView>
  );
}
