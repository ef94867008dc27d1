import { useQuery } from '@apollo/client/react';
import { Alert, App, Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Evaluation } from '../../../../schema/sourcing/evaluation.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { EventToScoreDocument, type EventToScoreQuery, ScoreBidsDocument } from '../../generated/graphql.js';
import { EventLines } from './event-lines.js';
import { LeadTimes } from './lead-times.js';
import { ScoreRows, type ScoreValues } from './score-rows.js';

/** An event as its scoring sheet knows it: without prices. */
export type EventToScore = NonNullable<EventToScoreQuery['sourcingEvent']>;

interface Values {
  readonly scores: readonly ScoreValues[];
}

function Sheet({ event }: { readonly event: EventToScore }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ScoreBidsDocument);
  const bids = event.bids ?? [];
  const scores = bids.map(({ id }): ScoreValues => ({ bidId: id, technical: '', comment: '' }));
  return (
    <CommandForm
      draft={`scores:${event.id}`}
      form={form}
      initialValues={{ scores }}
      schema={inputOf(Evaluation, 'scoreBids')}
      toInput={(values: Values) => ({
        eventId: event.id,
        scores: values.scores.map(({ bidId, technical, comment }) => ({ bidId, technical, comment })),
      })}
      run={run}
      busy={busy}
      submit={t('score.lock')}
      consequences={t('evaluation.lockIsFinal')}
      onDone={() => {
        message.success(t('score.locked'));
        void navigate(`/events/${event.id}`);
      }}
    >
      <Card style={{ marginBottom: 16 }} styles={{ body: { padding: 0 } }}>
        <ScoreRows bids={bids} />
      </Card>
    </CommandForm>
  );
}

function View({ event }: { readonly event: EventToScore }) {
  const { t } = useTranslation();
  const move = event.moves.find(({ name }) => name === 'scoreBids');
  const open = move?.allowed ?? false;
  return (
    <>
      <PageTitle title={`${t('score.title')} · ${event.title}`} />
      <Alert
        type={open ? 'info' : 'warning'}
        showIcon
        title={open ? t('score.blind') : (move?.reason ?? t('score.notNow'))}
        description={open && t('score.keys')}
        style={{ marginBottom: 16 }}
      />
      {event.terms && (
        <Card size="small" title={t('field.SourcingEvent.terms')} style={{ marginBottom: 16 }}>
          <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{event.terms}</span>
        </Card>
      )}
      {open && <Sheet event={event} />}
      <div style={{ margin: '16px 0' }}>
        <LeadTimes event={event} />
      </div>
      {!event.bids && <EventLines lines={event.lines} />}
    </>
  );
}

/** The scoring sheet of an expert: points and a comment for each bid, without its prices. */
export function ScorePage() {
  const { id = '' } = useParams();
  const asked = useQuery(EventToScoreDocument, { variables: { id } });
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) => (sourcingEvent ? <View event={sourcingEvent} /> : <NotFound />)}
    </AskedView>
  );
}
