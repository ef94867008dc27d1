import { useQuery } from '@apollo/client/react';
import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { proposeReopeningInput } from '../../../../schema/sourcing/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { instant } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { TimeLeft } from '../../components/time-left.js';
import { useCommand } from '../../components/use-command.js';
import { EventToEditDocument, type EventToEditQuery, ProposeReopeningDocument } from '../../generated/graphql.js';
import { DeadlineInput } from './deadline-input.js';

interface Values {
  readonly closesAt: string | null;
  readonly reason: string;
}

const DAYS = [1, 3, 7];

function ReopenForm({ event }: { readonly event: NonNullable<EventToEditQuery['sourcingEvent']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ProposeReopeningDocument);
  const { id, rev, closesAt } = event;
  return (
    <CommandForm
      draft={`event-reopen:${id}:${rev}`}
      form={form}
      initialValues={{ closesAt, reason: '' }}
      schema={proposeReopeningInput}
      toInput={(values: Values) => ({ eventId: id, rev, closesAt: values.closesAt, reason: values.reason })}
      run={run}
      busy={busy}
      submit={t('move.proposeReopening')}
      consequences={t('event.reopeningNeedsTwo')}
      onDone={() => void navigate(`/events/${id}`)}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item label={t('event.presentDeadline')}>
          {instant(closesAt)} <TimeLeft closesAt={closesAt} />
        </Form.Item>
        <Form.Item name="closesAt" label={t('event.newDeadline')} extra={t('event.reopenHint')}>
          <DeadlineInput days={DAYS} from={closesAt} />
        </Form.Item>
        <Form.Item name="reason" label={t('event.reopenReason')} style={{ marginBottom: 0 }}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form that says that an event was closed wrongly. */
export function ReopenPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(EventToEditDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) =>
        sourcingEvent ? (
          <>
            <PageTitle title={`${t('move.proposeReopening')} · ${sourcingEvent.title}`} />
            <ReopenForm key={sourcingEvent.rev} event={sourcingEvent} />
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
