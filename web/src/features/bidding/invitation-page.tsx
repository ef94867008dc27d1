import { useQuery } from '@apollo/client/react';
import { Alert, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CriteriaCard } from '../../components/criteria-card.js';
import { FilesCard } from '../../components/files/files-card.js';
import { exactInstant } from '../../components/format.js';
import { MethodFact } from '../../components/method-fact.js';
import { MoveBar } from '../../components/move-bar.js';
import { Facts } from '../../components/subject-page.js';
import { TimeLeft } from '../../components/time-left.js';
import { useTieRule } from '../../components/use-tie-rule.js';
import { SupplierEventDocument, type SupplierEventQuery } from '../../generated/graphql.js';
import { useTabName } from '../../lib/tab-name.js';
import { CheckpointCard } from '../anchors/checkpoint-card.js';
import { PortalState } from '../portal/portal-state.js';
import { Proof } from '../portal/proof.js';
import { ReceiptCard } from '../portal/receipt-card.js';
import { EventTrail } from '../purchases/event-trail.js';
import { AskedLines } from './asked-lines.js';
import { BasisNote } from './basis-note.js';
import { OwnBid } from './own-bid.js';

type Event = NonNullable<SupplierEventQuery['sourcingEvent']>;

/** What the bidder should do or may expect now. */
function nextOf({ state, myBid, myResult, myDecline }: Event): {
  readonly key: string;
  readonly type: 'info' | 'success';
} {
  if (myResult === 'AWARDED') return { key: 'bidding.next.won', type: 'success' };
  if (myResult === 'NOT_AWARDED') return { key: 'bidding.next.lost', type: 'info' };
  if (myResult === 'FORFEITED') return { key: 'bidding.next.forfeited', type: 'info' };
  if (state === 'CANCELLED') return { key: 'bidding.next.cancelled', type: 'info' };
  const withdrawn = myBid?.state === 'WITHDRAWN' || myBid?.state === 'WITHDRAWAL_DISCLOSED';
  const bidding = myBid !== null && myBid !== undefined && !withdrawn;
  if (state === 'PUBLISHED' && myBid?.state === 'WITHDRAWN') return { key: 'bidding.next.withdrawn', type: 'info' };
  if (state === 'PUBLISHED' && !bidding && myDecline) return { key: 'bidding.next.declined', type: 'info' };
  if (state === 'PUBLISHED') return { key: bidding ? 'bidding.next.submitted' : 'bidding.next.open', type: 'info' };
  return { key: bidding ? 'bidding.next.waiting' : 'bidding.next.without', type: 'info' };
}

function Head({ event, onPassed }: { readonly event: Event; readonly onPassed: () => void }) {
  const { t } = useTranslation();
  useTabName(event.number, event.title);
  return (
    <Flex wrap justify="space-between" align="flex-start" gap={12} style={{ marginBottom: 16 }}>
      <div style={{ minWidth: 0 }}>
        <Typography.Text type="secondary">
          {t('bidding.invitation')} {event.number}
        </Typography.Text>
        <Flex align="center" gap={12} wrap>
          <Typography.Title level={1} style={{ fontSize: 22, margin: 0, overflowWrap: 'anywhere' }}>
            {event.title}
          </Typography.Title>
          <PortalState kind="SourcingEvent" state={event.state} />
          {event.state === 'PUBLISHED' && <TimeLeft closesAt={event.closesAt} onPassed={onPassed} />}
        </Flex>
        <BasisNote event={event} />
      </div>
      {/* Whoever has a bid continues with that; the event offers no second one. */}
      <MoveBar subject={event.myBid ?? event} />
    </Flex>
  );
}

function Terms({ event }: { readonly event: Event }) {
  const { t } = useTranslation();
  const tieRule = useTieRule(event.tieBreaks);
  return (
    <Card>
      <Facts
        facts={[
          { label: t('column.method'), value: <MethodFact method={event.method} />, wide: true },
          { label: t('column.currency'), value: event.currency },
          { label: t('field.SourcingEvent.quoteBasis'), value: t(`word.PriceBasis.${event.quoteBasis}`) },
          { label: t('field.SourcingEvent.compareBasis'), value: t(`word.PriceBasis.${event.compareBasis}`) },
          { label: t('bidding.closesAt'), value: exactInstant(event.closesAt) },
          { label: t('bidding.publishedAt'), value: exactInstant(event.publishedAt) },
          {
            label: t('bidding.scoring'),
            value: t('bidding.weights', { price: event.priceWeight, other: 100 - event.priceWeight }),
            wide: true,
          },
          { label: t('field.SourcingEvent.tieBreaks'), value: tieRule, wide: true },
          {
            label: t('bidding.terms'),
            value: event.terms && <span style={{ whiteSpace: 'pre-line' }}>{event.terms}</span>,
            wide: true,
          },
        ]}
      />
    </Card>
  );
}

/** Where the supplier stood that did not win, in words. */
function useStanding({ myStanding }: Event): string | null {
  const { t } = useTranslation();
  if (!myStanding) return null;
  const { rank, among, gap } = myStanding;
  const place = t('bidding.rank', { rank, among });
  if (gap === 0) return `${place} ${t('bidding.gapNone')}`;
  return `${place} ${t(gap > 0 ? 'bidding.gapAbove' : 'bidding.gapBelow', { percent: Math.abs(gap) })}`;
}

/** That the supplier declined to quote, and what it said. */
function OwnDecline({ decline }: { readonly decline: NonNullable<Event['myDecline']> }) {
  const { t } = useTranslation();
  const { declinedAt, why, words } = decline;
  return (
    <Card title={t('subject.InvitationDecline')}>
      <Facts
        facts={[
          { label: t('field.InvitationDecline.declinedAt'), value: exactInstant(declinedAt) },
          { label: t('field.InvitationDecline.why'), value: why && t(`word.DeclineReason.${why}`) },
          { label: t('field.InvitationDecline.words'), value: words, wide: true },
        ]}
      />
    </Card>
  );
}

/** Grows with each change of the event or of the supplier's own bid. */
function versionOf({ rev, myBid }: Event): number {
  return rev + (myBid?.rev ?? 0);
}

function Invitation({ event, onPassed }: { readonly event: Event; readonly onPassed: () => void }) {
  const { t } = useTranslation();
  const next = nextOf(event);
  const standing = useStanding(event);
  const { myBid, myDecline } = event;
  return (
    <>
      <Head event={event} onPassed={onPassed} />
      <Flex vertical gap={12} style={{ marginBottom: 16 }}>
        <Alert type={next.type} showIcon title={t(next.key)} description={standing} />
        {event.sealLevel === 'POLICY' && !event.openedAt && event.state !== 'CANCELLED' && (
          <Alert type="warning" showIcon title={t('bidding.hiddenByPolicy')} />
        )}
      </Flex>
      <Flex vertical gap={16}>
        {myBid && <OwnBid bid={myBid} event={event} />}
        {myDecline && <OwnDecline decline={myDecline} />}
        <Terms event={event} />
        <CriteriaCard criteria={event.criteria} hidesBidders={event.hidesBidders} />
        <FilesCard kind="SourcingEvent" subject={event} />
        <AskedLines lines={event.lines} />
        <Proof>
          {myBid && (
            <ReceiptCard
              receipt={myBid.receipt}
              name={event.number}
              {...(myBid.state === 'SUBMITTED' && { title: t('bidding.receipt') })}
            />
          )}
          {myDecline && <ReceiptCard receipt={myDecline.receipt} name={event.number} title={t('decline.receipt')} />}
          <CheckpointCard publishAnchor={event.publishAnchor} openingAnchor={event.openingAnchor} />
          <EventTrail eventId={event.id} version={versionOf(event)} />
        </Proof>
      </Flex>
    </>
  );
}

/** An invitation to quote: what is requested, until when, the supplier's own bid with its receipt, and its own result. */
export function InvitationPage() {
  const { id = '' } = useParams();
  const asked = useQuery(SupplierEventDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) =>
        sourcingEvent ? (
          <Invitation event={sourcingEvent} onPassed={() => void asked.refetch().catch(() => null)} />
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
