import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { SourcingEvent } from '../../../../schema/sourcing/sourcing-event.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import { EventToStaffDocument, type EventToStaffQuery, ReleaseExpertDocument } from '../../generated/graphql.js';

interface Values {
  readonly expertId?: string;
  readonly reason: string;
}

function ReleaseForm({ event }: { readonly event: NonNullable<EventToStaffQuery['sourcingEvent']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ReleaseExpertDocument);
  const { id } = event;
  return (
    <CommandForm
      draft={null}
      of={event}
      form={form}
      initialValues={{ reason: '' }}
      schema={inputOf(SourcingEvent, 'releaseExpert')}
      toInput={({ expertId, reason }: Values) => ({ eventId: id, expertId: expertId ?? '', reason })}
      run={run}
      busy={busy}
      submit={t('move.releaseExpert')}
      consequences={t('event.releasedExpertIsReplaced')}
      onDone={() => {
        message.success(t('expert.released'));
        void navigate(`/events/${id}`);
      }}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item name="expertId" label={t('field.InterestDeclaration.expertId')} extra={t('expert.releaseHint')}>
          <Select
            placeholder={t('event.pickExperts')}
            options={(event.experts ?? []).map(({ id: value, name }) => ({ value, label: name }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('expert.reason')} style={{ marginBottom: 0 }}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form that releases an expert who has left, so that another can be named. */
export function ReleaseExpertPage() {
  const { id = '' } = useParams();
  const asked = useQuery(EventToStaffDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ sourcingEvent }) => sourcingEvent}
      move="releaseExpert"
      named={({ number }) => number}
      back={`/events/${id}`}
    >
      {(event) => <ReleaseForm event={event} />}
    </MoveFormPage>
  );
}
