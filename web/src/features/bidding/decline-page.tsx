import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import {
  DECLINE_REASONS,
  type DeclineReason,
  InvitationDecline,
} from '../../../../schema/sourcing/invitation-decline.js';
import { CommandForm } from '../../components/command-form.js';
import { MoveFormPage } from '../../components/move-form-page.js';
import { useCommand } from '../../components/use-command.js';
import { DeclineInvitationDocument, SupplierEventDocument, type SupplierEventQuery } from '../../generated/graphql.js';

interface Values {
  readonly why?: DeclineReason;
  readonly words: string;
}

function DeclineForm({ event }: { readonly event: NonNullable<SupplierEventQuery['sourcingEvent']> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(DeclineInvitationDocument);
  const { id } = event;
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={{ words: '' }}
      schema={inputOf(InvitationDecline, 'declineInvitation')}
      toInput={({ why, words }: Values) => ({
        ...{ eventId: id, why: why ?? null, words: words.trim() === '' ? null : words },
      })}
      run={run}
      busy={busy}
      submit={t('move.declineInvitation')}
      consequences={t('decline.staysSecret')}
      onDone={() => {
        message.success(t('decline.done'));
        void navigate(`/events/${id}`);
      }}
    >
      <Card style={{ marginBottom: 16, maxWidth: 720 }}>
        <Form.Item name="why" label={t('decline.why')}>
          <Radio.Group
            vertical
            options={DECLINE_REASONS.map((value) => ({ value, label: t(`word.DeclineReason.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('field.InvitationDecline.words')}
          extra={t('decline.wordsHint')}
          style={{ marginBottom: 0 }}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Card>
    </CommandForm>
  );
}

/** One question, which may be left open, for an invited supplier that does not quote. */
export function DeclinePage() {
  const { id = '' } = useParams();
  const asked = useQuery(SupplierEventDocument, { variables: { id } });
  return (
    <MoveFormPage
      asked={asked}
      find={({ sourcingEvent }) => sourcingEvent}
      move="declineInvitation"
      named={({ number }) => number}
      back={`/events/${id}`}
    >
      {(event) => <DeclineForm event={event} />}
    </MoveFormPage>
  );
}
