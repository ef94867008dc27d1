import { useQuery } from '@apollo/client/react';
import { App, Card, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { SourcingEvent } from '../../../../schema/sourcing/sourcing-event.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import { EventToStaffDocument, type EventToStaffQuery, NameExpertDocument } from '../../generated/graphql.js';
import { ExpertChoice } from './expert-choice.js';

interface Values {
  readonly expertId: readonly string[];
}

function NameForm({ event }: { readonly event: NonNullable<EventToStaffQuery['sourcingEvent']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(NameExpertDocument);
  const { id } = event;
  return (
    <CommandForm
      draft={null}
      of={event}
      form={form}
      initialValues={{ expertId: [] }}
      schema={inputOf(SourcingEvent, 'nameExpert')}
      toInput={({ expertId }: Values) => ({ eventId: id, expertId: expertId[0] ?? '' })}
      run={run}
      busy={busy}
      submit={t('move.nameExpert')}
      onDone={() => {
        message.success(t('expert.named'));
        void navigate(`/events/${id}`);
      }}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item
          name="expertId"
          label={t('field.InterestDeclaration.expertId')}
          extra={t('expert.hint', { count: event.vacancies ?? 0 })}
          style={{ marginBottom: 0 }}
        >
          <ExpertChoice most={1} />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** The form that names an expert to replace one who recused themselves. */
export function NameExpertPage() {
  const { id = '' } = useParams();
  const asked = useQuery(EventToStaffDocument, { variables: { id }, fetchPolicy: 'network-only' });
  return (
    <MoveFormPage
      asked={asked}
      find={({ sourcingEvent }) => sourcingEvent}
      move="nameExpert"
      named={({ number }) => number}
      back={`/events/${id}`}
    >
      {(event) => <NameForm event={event} />}
    </MoveFormPage>
  );
}
