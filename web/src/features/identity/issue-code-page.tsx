import { App, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Account } from '../../../../schema/identity/account.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { IssueCodeDocument } from '../../generated/graphql.js';
import { AccountFormPage, type FormAccount } from './account-form-page.js';

interface Values {
  readonly by: 'LETTER' | 'MAIL';
  readonly mailTo: string;
  readonly reason: string;
}

function CodeForm({ account }: { readonly account: FormAccount }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const by = Form.useWatch('by', form);
  const { run, busy } = useCommand(IssueCodeDocument);
  const { id } = account;
  return (
    <CommandForm
      draft={null}
      of={account}
      form={form}
      initialValues={{ by: 'LETTER', mailTo: '', reason: '' }}
      schema={inputOf(Account, 'issueCode')}
      toInput={({ by: way, mailTo, reason }: Values) => ({
        ...{ accountId: id, reason, mailTo: way === 'MAIL' ? mailTo : null },
      })}
      run={run}
      busy={busy}
      submit={t('move.issueCode')}
      consequences={t('account.codeEndsPassword')}
      onDone={() => {
        if (by === 'MAIL') message.success(t('account.codeMailed'));
        void navigate(`/accounts/${id}`);
      }}
    >
      <Form.Item name="by" label={t('account.codeBy')}>
        <Radio.Group
          options={[
            { value: 'LETTER', label: t('account.codeByLetter') },
            { value: 'MAIL', label: t('account.codeByMail') },
          ]}
        />
      </Form.Item>
      {by === 'MAIL' && (
        <Form.Item name="mailTo" label={t('field.Account.email')} extra={t('account.mailToHint')}>
          <Input maxLength={200} inputMode="email" autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('app.reason')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that issues a one-time code: as a letter, or by a mail that nobody else sees. */
export function IssueCodePage() {
  return (
    <AccountFormPage move="issueCode">{(account) => <CodeForm key={account.id} account={account} />}</AccountFormPage>
  );
}
