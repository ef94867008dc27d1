import { Button, Card, Flex, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Account } from '../../../../schema/identity/account.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { CommandForm } from '../../components/command-form.js';
import { useCommand } from '../../components/use-command.js';
import { ChoosePasswordDocument } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';

interface Values {
  readonly newPassword: string;
  readonly again: string;
}

const EMPTY: Values = { newPassword: '', again: '' };

/** The only page for somebody who has signed in with a one-time code: choosing a password. */
export function ChoosePasswordPage() {
  const { t } = useTranslation();
  const { viewer, signOut } = useViewer();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(ChoosePasswordDocument);
  const { id, rev, name, login } = viewer.account;
  const same = (_: unknown, again: string) =>
    again === form.getFieldValue('newPassword')
      ? Promise.resolve()
      : Promise.reject(new Error(t('account.notTheSame')));
  return (
    <Flex vertical align="center" justify="center" style={{ minHeight: '100vh', padding: 16 }}>
      <main style={{ width: '100%', maxWidth: 480 }}>
        <Typography.Title level={1} style={{ fontSize: 24 }}>
          {t('account.welcome', { name })}
        </Typography.Title>
        <Typography.Paragraph type="secondary">{t('account.chooseFirst')}</Typography.Paragraph>
        <Card>
          <CommandForm
            draft={null}
            of={{ id, rev }}
            form={form}
            initialValues={EMPTY}
            schema={inputOf(Account, 'choosePassword')}
            toInput={({ newPassword }: Values) => ({ accountId: id, newPassword })}
            run={run}
            busy={busy}
            submit={t('move.choosePassword')}
            consequences={t('account.thenSignIn')}
            onDone={() => void signOut()}
          >
            <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
            <Form.Item name="newPassword" label={t('account.newPassword')} extra={t('account.passwordHint')}>
              <Input.Password maxLength={200} autoComplete="new-password" autoFocus />
            </Form.Item>
            <Form.Item name="again" label={t('account.again')} rules={[{ validator: same }]} validateTrigger="onSubmit">
              <Input.Password maxLength={200} autoComplete="new-password" />
            </Form.Item>
          </CommandForm>
        </Card>
        <Button type="link" onClick={() => void signOut()} style={{ marginTop: 16, paddingInline: 0 }}>
          {t('app.signOut')}
        </Button>
      </main>
    </Flex>
  );
}
