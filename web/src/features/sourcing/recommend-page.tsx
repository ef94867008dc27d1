import { useQuery } from '@apollo/client/react';
import { Alert, App, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Award } from '../../../../schema/sourcing/award.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { EventToAwardDocument, type EventToAwardQuery, RecommendAwardDocument } from '../../generated/graphql.js';
import { RankingChoice } from './ranking-choice.js';

type Event = NonNullable<EventToAwardQuery['sourcingEvent']>;

interface Values {
  readonly bidId: string | null;
  readonly justification: string;
}

/** The first of the ranking that may still be awarded. */
function firstOf({ ranking }: Event) {
  return ranking?.find(({ bid }) => bid?.state === 'OPENED');
}

/** The bid in the first place. Null where several share it, so that the page does not preselect one of them. */
function soleFirst(event: Event): string | null {
  const first = firstOf(event);
  const shared = (event.ranking ?? []).filter(({ rank, bid }) => rank === first?.rank && bid?.state === 'OPENED');
  return shared.length === 1 ? (first?.bid?.id ?? null) : null;
}

function Fields({ event }: { readonly event: Event }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const bidId = Form.useWatch('bidId', form);
  const rank = event.ranking?.find(({ bid }) => bid?.id === bidId)?.rank;
  const other = rank !== undefined && rank !== firstOf(event)?.rank;
  return (
    <>
      <Card title={t('field.SourcingEvent.ranking')} styles={{ body: { padding: 0 } }} style={{ marginBottom: 16 }}>
        <Form.Item name="bidId" style={{ marginBottom: 0 }}>
          <RankingChoice event={event} />
        </Form.Item>
      </Card>
      <Card style={{ marginBottom: 16, maxWidth: 960 }}>
        <Form.Item
          name="justification"
          label={t(other ? 'recommend.reasonNeeded' : 'recommend.reason', { rank })}
          extra={t(other ? 'recommend.reasonNeededHint' : 'recommend.reasonHint')}
          style={{ marginBottom: 0 }}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      </Card>
    </>
  );
}

function RecommendForm({ event }: { readonly event: Event }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(RecommendAwardDocument);
  return (
    <CommandForm
      draft={`recommend:${event.id}`}
      form={form}
      initialValues={{ bidId: soleFirst(event), justification: '' }}
      schema={inputOf(Award, 'recommendAward')}
      toInput={({ bidId, justification }: Values) => ({ eventId: event.id, bidId: bidId ?? '', justification })}
      run={run}
      busy={busy}
      submit={t('recommend.submit')}
      consequences={t('recommend.means')}
      onDone={({ id }: { readonly id: string }) => {
        message.success(t('recommend.done'));
        void navigate(`/awards/${id}`);
      }}
    >
      <Fields event={event} />
    </CommandForm>
  );
}

function View({ event }: { readonly event: Event }) {
  const { t } = useTranslation();
  const move = event.moves.find(({ name }) => name === 'recommendAward');
  const returned = event.award?.state === 'RETURNED';
  return (
    <>
      <PageTitle title={`${t('move.recommendAward')} · ${event.title}`} />
      {returned && (
        <Alert
          type="warning"
          showIcon
          title={t('event.next.returned', { remark: event.award?.remark ?? '' })}
          style={{ marginBottom: 16 }}
        />
      )}
      {move?.allowed ? (
        <RecommendForm key={event.id} event={event} />
      ) : (
        <Alert type="warning" showIcon title={move?.reason ?? t('recommend.notNow')} />
      )}
    </>
  );
}

/** The form that recommends a bid for the award: the first of the ranking, or another with a reason. */
export function RecommendPage() {
  const { id = '' } = useParams();
  const asked = useQuery(EventToAwardDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) => (sourcingEvent ? <View event={sourcingEvent} /> : <NotFound />)}
    </AskedView>
  );
}
