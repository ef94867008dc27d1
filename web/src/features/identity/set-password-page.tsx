import { useMutation } from '@apollo/client/react';
import { Alert, Button, Card, Form, Input, Result, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UsePasswordLinkDocument, type UsePasswordLinkMutation } from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { setSession } from '../../lib/session.js';
import { VisitorFrame } from '../suppliers/visitor-frame.js';

type Done = Extract<UsePasswordLinkMutation['usePasswordLink'], { readonly __typename: 'PasswordSet' }>;

interface Values {
  readonly newPassword: string;
  readonly again: string;
}

function PasswordForm({ token, onDone }: { readonly token: string; readonly onDone: (done: Done) => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [failed, setFailed] = useState<string | null>(null);
  const [use, { loading }] = useMutation(UsePasswordLinkDocument);
  const submit = async ({ newPassword }: Values) => {
    setFailed(null);
    try {
      const answer = (await use({ variables: { input: { token, newPassword } } })).data?.usePasswordLink;
      if (answer?.__typename === 'Refused') setFailed(answer.issues?.[0]?.message ?? answer.message);
      else if (answer) onDone(answer);
    } catch (error) {
      setFailed(t(faultKey(error as Error)));
    }
  };
  const same = (_: unknown, again: string) =>
    again === form.getFieldValue('newPassword')
      ? Promise.resolve()
      : Promise.reject(new Error(t('account.notTheSame')));
  return (
    <>
      <Typography.Paragraph>{t('forgot.choose')}</Typography.Paragraph>
      {failed && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={failed}
          description={<Link to="/forgot-password">{t('forgot.again')}</Link>}
          style={{ marginBottom: 16 }}
        />
      )}
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)} requiredMark={false}>
        <Form.Item
          name="newPassword"
          label={t('account.newPassword')}
          extra={t('account.passwordHint')}
          rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
        >
          <Input.Password maxLength={200} autoComplete="new-password" autoFocus size="large" />
        </Form.Item>
        <Form.Item name="again" label={t('account.again')} rules={[{ validator: same }]} validateTrigger="onSubmit">
          <Input.Password maxLength={200} autoComplete="new-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" loading={loading}>
          {t('forgot.set')}
        </Button>
      </Form>
    </>
  );
}

/** The page that the link of the mail leads to. Opening it does nothing by itself, since programs that check mails open links too. */
export function SetPasswordPage() {
  const { t } = useTranslation();
  const [token] = useState(() => window.location.hash.slice(1));
  const [done, setDone] = useState<Done | null>(null);
  const toSignIn = ({ audience }: Done) => {
    setSession(audience === 'STAFF' ? 'staff' : 'supplier', null);
    window.location.assign('/');
  };
  return (
    <VisitorFrame>
      <Card>
        {done ? (
          <Result
            status="success"
            title={t('forgot.done', { login: done.signInAs })}
            extra={
              <Button type="primary" size="large" onClick={() => toSignIn(done)}>
                {t('forgot.toSignIn')}
              </Button>
            }
          />
        ) : (
          <>
            <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
              {t('forgot.title')}
            </Typography.Title>
            {token === '' ? (
              <Typography.Paragraph>{t('forgot.noToken')}</Typography.Paragraph>
            ) : (
              <PasswordForm token={token} onDone={setDone} />
            )}
          </>
        )}
      </Card>
    </VisitorFrame>
  );
}
