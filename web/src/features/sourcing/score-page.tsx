import { useQuery } from '@apollo/client/react';
import { Alert, App, Card, Flex, Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Evaluation } from '../../../../schema/sourcing/evaluation.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { CriteriaCard } from '../../components/criteria-card.js';
import { MoveBar } from '../../components/move-bar.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { EventToScoreDocument, type EventToScoreQuery, ScoreBidsDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { DeclarePanel } from './declare-panel.js';
import { EventLines } from './event-lines.js';
import { LeadTimes } from './lead-times.js';
import { OwnScores } from './own-scores.js';
import { ScoreRows, type ScoreValues } from './score-rows.js';

/** An event as its scoring sheet queries it: without prices. */
export type EventToScore = NonNullable<EventToScoreQuery['sourcingEvent']>;
/** What the event's experts judge. */
export type Sheet = NonNullable<EventToScore['scoringSheet']>;
/** A bid without its prices. */
export type Proposal = NonNullable<Sheet['proposals']>[number];
/** A criterion by which bids are judged. */
export type Criterion = EventToScore['criteria'][number];

interface Values {
  readonly scores: readonly ScoreValues[];
}

function ScoreForm({ event, proposals }: { readonly event: EventToScore; readonly proposals: readonly Proposal[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ScoreBidsDocument);
  const { criteria } = event;
  const scores = proposals.map(
    ({ bidId }): ScoreValues => ({
      bidId,
      points: criteria.map(({ id }) => ({ criterionId: id, points: '' })),
      comment: '',
    }),
  );
  return (
    <CommandForm
      draft={`points:${event.id}`}
      form={form}
      initialValues={{ scores }}
      schema={inputOf(Evaluation, 'scoreBids')}
      toInput={(values: Values) => ({
        eventId: event.id,
        scores: values.scores.map(({ bidId, points, comment }) => ({
          bidId,
          points: points.map((one) => ({ criterionId: one.criterionId, points: one.points })),
          comment,
        })),
      })}
      run={run}
      busy={busy}
      submit={t('score.lock')}
      asksFirst={t('score.lockMeans', { count: proposals.length })}
      onDone={() => {
        message.success(t('score.locked'));
        void navigate(`/events/${event.id}`);
      }}
    >
      <Card style={{ marginBottom: 16 }} styles={{ body: { padding: 0 } }}>
        <ScoreRows proposals={proposals} criteria={criteria} />
      </Card>
    </CommandForm>
  );
}

/** The open part of a sheet: first the question about interests, then the bids, with the form while points can be given. */
function Opened({
  event,
  sheet,
  open,
}: {
  readonly event: EventToScore;
  readonly sheet: Sheet;
  readonly open: boolean;
}) {
  const { t } = useTranslation();
  const { declaration, proposals } = sheet;
  if (!proposals) return <DeclarePanel event={event} sheet={sheet} />;
  return (
    <>
      {declaration && open && (
        <Flex wrap gap={12} align="center" style={{ marginBottom: 16 }}>
          <Typography.Text type="secondary">{t('declare.later')}</Typography.Text>
          <MoveBar subject={declaration} small />
        </Flex>
      )}
      {open && <ScoreForm event={event} proposals={proposals} />}
      <OwnScores event={event} proposals={proposals} />
      <div style={{ margin: '16px 0' }}>
        <LeadTimes event={event} proposals={proposals} />
      </div>
    </>
  );
}

/** Says whether points can be given, and if not, why. */
function Standing({ event, open }: { readonly event: EventToScore; readonly open: boolean }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const isLocked = event.evaluations?.some(({ expert }) => expert?.id === viewer.account.id) ?? false;
  const why = event.moves.find(({ name }) => name === 'scoreBids')?.reason ?? t('score.notNow');
  if (isLocked) return <Alert type="success" showIcon title={t('score.locked')} style={{ marginBottom: 16 }} />;
  return (
    <Alert
      type={open ? 'info' : 'warning'}
      showIcon
      title={open ? t('score.blind') : why}
      description={open && event.scoringSheet?.proposals && t('score.keys')}
      style={{ marginBottom: 16 }}
    />
  );
}

function View({ event }: { readonly event: EventToScore }) {
  const { t } = useTranslation();
  const open = event.moves.some(({ name, allowed }) => name === 'scoreBids' && allowed);
  const sheet = event.scoringSheet;
  return (
    <>
      <PageTitle title={`${t('score.title')} · ${event.title}`} />
      <Standing event={event} open={open} />
      {event.terms && (
        <Card size="small" title={t('field.SourcingEvent.terms')} style={{ marginBottom: 16 }}>
          <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{event.terms}</span>
        </Card>
      )}
      <div style={{ marginBottom: 16 }}>
        <CriteriaCard criteria={event.criteria} hidesBidders={event.hidesBidders} />
      </div>
      {sheet && <Opened event={event} sheet={sheet} open={open} />}
      {!sheet?.proposals && <EventLines lines={event.lines} />}
    </>
  );
}

/** The scoring sheet of an expert: first the question about interests, then points for each bid by each criterion, without prices. */
export function ScorePage() {
  const { id = '' } = useParams();
  const asked = useQuery(EventToScoreDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) => (sourcingEvent ? <View event={sourcingEvent} /> : <NotFound />)}
    </AskedView>
  );
}
