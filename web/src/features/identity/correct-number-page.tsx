import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Account } from '../../../../schema/identity/account.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { CorrectPersonnelNumberDocument } from '../../generated/graphql.js';
import { AccountFormPage, type FormAccount } from './account-form-page.js';

interface Values {
  readonly personnelNumber: string;
  readonly reason: string;
}

function NumberForm({ account }: { readonly account: FormAccount }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CorrectPersonnelNumberDocument);
  const { id, personnelNumber } = account;
  return (
    <CommandForm
      draft={`account:${id}:correctPersonnelNumber`}
      of={account}
      form={form}
      initialValues={{ personnelNumber: '', reason: '' }}
      schema={inputOf(Account, 'correctPersonnelNumber')}
      toInput={(values: Values) => ({ ...values, accountId: id })}
      run={run}
      busy={busy}
      submit={t('move.correctPersonnelNumber')}
      consequences={t('account.numberHint')}
      onDone={() => void navigate(`/accounts/${id}`)}
    >
      <Form.Item label={t('account.numberNow')}>{personnelNumber ?? '—'}</Form.Item>
      <Form.Item name="personnelNumber" label={t('field.Account.personnelNumber')}>
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={t('app.reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that corrects whose account it is. */
export function CorrectNumberPage() {
  return (
    <AccountFormPage move="correctPersonnelNumber">
      {(account) => <NumberForm key={account.id} account={account} />}
    </AccountFormPage>
  );
}
