import { useQuery } from '@apollo/client/react';
import { Alert, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Erasure } from '../../../../schema/records/erasure.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { PersonDocument, RequestErasureDocument } from '../../generated/graphql.js';
import { PersonChoice } from './person-choice.js';

interface Values {
  readonly accountId: string | null;
  readonly reason: string;
}

/** What prevents erasing the chosen person, shown before anything is filled in. */
function WhyNot({ accountId }: { readonly accountId: string | null }) {
  const { data } = useQuery(PersonDocument, { variables: { id: accountId ?? '' }, skip: !accountId });
  const { t } = useTranslation();
  if (!accountId || !data?.account) return null;
  if (data.account.state === 'ACTIVE')
    return <Alert type="warning" showIcon title={t('records.stillActive')} style={{ marginBottom: 16 }} />;
  if (data.account.state === 'ERASED')
    return <Alert type="info" showIcon title={t('records.alreadyErased')} style={{ marginBottom: 16 }} />;
  const move = data.account.moves.find(({ name }) => name === 'requestErasure');
  return move?.reason ? <Alert type="warning" showIcon title={move.reason} style={{ marginBottom: 16 }} /> : null;
}

function RequestForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('accountId', form) ?? null;
  const { run, busy } = useCommand(RequestErasureDocument);
  const account = params.get('account');
  return (
    <CommandForm
      draft={null}
      form={form}
      initialValues={{ accountId: account, reason: '' }}
      schema={inputOf(Erasure, 'requestErasure')}
      toInput={({ accountId, reason }: Values) => ({ accountId: accountId ?? '', reason })}
      run={run}
      busy={busy}
      submit={t('move.requestErasure')}
      consequences={t('records.asksFor')}
      onDone={({ id }: { readonly id: string }) => void navigate(`/records/${id}`)}
    >
      <Form.Item name="accountId" label={t('records.person')}>
        <PersonChoice />
      </Form.Item>
      <WhyNot accountId={chosen} />
      <Form.Item name="reason" label={t('field.Erasure.reason')} extra={t('records.reasonHint')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that requests an erasure. It is not kept as a draft, since it is about somebody who wants to be forgotten. */
export function RequestErasurePage() {
  const { t } = useTranslation();
  const isAllowed = useMay('Erasure', 'requestErasure');
  return (
    <>
      <PageTitle title={t('move.requestErasure')} />
      {isAllowed ? (
        <Card style={{ maxWidth: 720 }}>
          <RequestForm />
        </Card>
      ) : (
        <Alert type="warning" showIcon title={t('records.notYours')} />
      )}
    </>
  );
}
