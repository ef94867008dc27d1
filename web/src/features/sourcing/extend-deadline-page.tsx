import { useQuery } from '@apollo/client/react';
import { Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { extendDeadlineInput } from '../../../../schema/sourcing/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { instant } from '../../components/format.js';
import { PageTitle } from '../../components/page-title.js';
import { TimeLeft } from '../../components/time-left.js';
import { useCommand } from '../../components/use-command.js';
import { EventToEditDocument, type EventToEditQuery, ExtendDeadlineDocument } from '../../generated/graphql.js';
import { DeadlineInput } from './deadline-input.js';

interface Values {
  readonly closesAt: string | null;
  readonly reason: string;
}

const DAYS = [1, 3, 7];

function ExtendForm({ event }: { readonly event: NonNullable<EventToEditQuery['sourcingEvent']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ExtendDeadlineDocument);
  const { id, rev, closesAt } = event;
  return (
    <CommandForm
      draft={`event-extend:${id}:${rev}`}
      form={form}
      initialValues={{ closesAt: null, reason: '' }}
      schema={extendDeadlineInput}
      toInput={(values: Values) => ({ eventId: id, rev, closesAt: values.closesAt, reason: values.reason })}
      run={run}
      busy={busy}
      submit={t('move.extendDeadline')}
      consequences={t('event.extendInformsAll')}
      onDone={() => void navigate(`/events/${id}`)}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item label={t('event.presentDeadline')}>
          {instant(closesAt)} <TimeLeft closesAt={closesAt} />
        </Form.Item>
        <Form.Item name="closesAt" label={t('event.newDeadline')} extra={t('event.deadlineHint')}>
          <DeadlineInput days={DAYS} from={closesAt} />
        </Form.Item>
        <Form.Item name="reason" label={t('event.extendReason')} style={{ marginBottom: 0 }}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form that gives all suppliers of an event more time. */
export function ExtendDeadlinePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(EventToEditDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <AskedView asked={asked}>
      {({ sourcingEvent }) =>
        sourcingEvent ? (
          <>
            <PageTitle title={`${t('move.extendDeadline')} · ${sourcingEvent.title}`} />
            <ExtendForm key={sourcingEvent.rev} event={sourcingEvent} />
          </>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
