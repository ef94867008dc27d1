import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Form, Input, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactInstant } from '../../components/format.js';
import { AskPasswordLinkDocument, SignInHelpDocument } from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { type AudienceName, currentSession, setSession } from '../../lib/session.js';
import { VisitorFrame } from '../suppliers/visitor-frame.js';

function AskForm() {
  const { t } = useTranslation();
  const [audience, setAudience] = useState<AudienceName>(currentSession().audience);
  const [failed, setFailed] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [ask, { loading }] = useMutation(AskPasswordLinkDocument);
  const choose = (chosen: AudienceName) => {
    setSession(chosen, null);
    setAudience(chosen);
    setUntil(null);
  };
  const submit = async ({ login }: { readonly login: string }) => {
    setFailed(null);
    setUntil(null);
    try {
      const answer = (await ask({ variables: { login } })).data?.askPasswordLink;
      if (answer?.__typename === 'Refused') return setFailed(answer.message);
      if (answer) setUntil(answer.goodUntil);
    } catch (error) {
      setFailed(t(faultKey(error as Error)));
    }
  };
  return (
    <>
      <Typography.Paragraph>{t('forgot.ask')}</Typography.Paragraph>
      <Segmented<AudienceName>
        block
        value={audience}
        onChange={choose}
        options={[
          { value: 'staff', label: t('signIn.staff') },
          { value: 'supplier', label: t('signIn.supplier') },
        ]}
        style={{ marginBottom: 16 }}
      />
      {failed && <Alert type="error" showIcon title={failed} role="alert" style={{ marginBottom: 16 }} />}
      {until && (
        <Alert
          type="info"
          showIcon
          role="status"
          title={t('forgot.sent', { until: exactInstant(until) })}
          description={t('forgot.notCome')}
          style={{ marginBottom: 16 }}
        />
      )}
      <Form layout="vertical" onFinish={(values) => void submit(values)} requiredMark={false}>
        <Form.Item
          name="login"
          label={t('signIn.login')}
          rules={[{ required: true, message: t('signIn.loginNeeded') }]}
        >
          <Input autoComplete="username" autoFocus size="large" maxLength={80} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" loading={loading}>
          {t('forgot.submit')}
        </Button>
      </Form>
    </>
  );
}

/** Where somebody who has forgotten the password asks for a link by mail, or reads who else can help. */
export function ForgotPasswordPage() {
  const { t } = useTranslation();
  const { data } = useQuery(SignInHelpDocument, { fetchPolicy: 'network-only' });
  const contact = data?.signInHelp.contact ?? null;
  return (
    <VisitorFrame>
      <Card>
        <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
          {t('forgot.title')}
        </Typography.Title>
        {data?.signInHelp.goesOut === false ? (
          <Typography.Paragraph>{t('forgot.byHand')}</Typography.Paragraph>
        ) : (
          <AskForm />
        )}
        {data && (
          <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0' }}>
            {contact ? t('register.contact', { contact }) : t('register.noContact')}
          </Typography.Paragraph>
        )}
      </Card>
    </VisitorFrame>
  );
}
