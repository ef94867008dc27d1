import { useQuery } from '@apollo/client/react';
import { App, Card, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Account } from '../../../../schema/identity/account.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { ChangePasswordDocument, OwnAccountDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';

interface Values {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

const EMPTY: Values = { currentPassword: '', newPassword: '', again: '' };

function PasswordForm({ id, rev }: { readonly id: string; readonly rev: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ChangePasswordDocument);
  const same = (_: unknown, again: string) =>
    again === form.getFieldValue('newPassword')
      ? Promise.resolve()
      : Promise.reject(new Error(t('account.notTheSame')));
  return (
    <CommandForm
      draft={null}
      of={{ id, rev }}
      form={form}
      initialValues={EMPTY}
      schema={inputOf(Account, 'changePassword')}
      toInput={({ currentPassword, newPassword }: Values) => ({ accountId: id, currentPassword, newPassword })}
      run={run}
      busy={busy}
      submit={t('move.changePassword')}
      onDone={() => {
        message.success(t('account.passwordChanged'));
        void navigate('/account');
      }}
    >
      <Form.Item name="currentPassword" label={t('account.currentPassword')}>
        <Input.Password maxLength={200} autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="newPassword" label={t('account.newPassword')} extra={t('account.passwordHint')}>
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label={t('account.again')} rules={[{ validator: same }]} validateTrigger="onSubmit">
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
    </CommandForm>
  );
}

/** The form that changes the reader's own password. */
export function PasswordPage() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const asked = useQuery(OwnAccountDocument, {
    variables: { id: viewer.account.id },
    fetchPolicy: 'network-only',
  });
  return (
    <>
      <PageTitle title={t('move.changePassword')} />
      <AskedView asked={asked}>
        {({ account }) =>
          account ? (
            <Card style={{ maxWidth: 480 }}>
              <PasswordForm id={account.id} rev={account.rev} />
            </Card>
          ) : (
            <NotFound />
          )
        }
      </AskedView>
    </>
  );
}
