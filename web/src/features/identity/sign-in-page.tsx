import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, App, Button, Card, Flex, Form, Input, Segmented, Typography, theme } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exactInstant, instant } from '../../components/format.js';
import { LanguageSwitch } from '../../components/language-switch.js';
import { SignInDocument, SignInHelpDocument } from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { chooseLanguage } from '../../lib/i18n.js';
import { type AudienceName, currentSession, setSession } from '../../lib/session.js';

interface Values {
  readonly login: string;
  readonly password: string;
}

/** Whose platform it is. */
function Company() {
  const { i18n } = useTranslation();
  const { data } = useQuery(SignInHelpDocument);
  const { company, companyEn } = data?.signInHelp ?? {};
  const name = i18n.language === 'zh' ? company : companyEn;
  return name ? (
    <Typography.Paragraph strong style={{ marginBottom: 4, overflowWrap: 'anywhere' }}>
      {name}
    </Typography.Paragraph>
  ) : null;
}

/** Whom to call. */
function Contact() {
  const { t } = useTranslation();
  const { data } = useQuery(SignInHelpDocument);
  if (!data) return null;
  const { contact } = data.signInHelp;
  return (
    <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0', overflowWrap: 'anywhere' }}>
      {contact ? t('register.contact', { contact }) : t('register.noContact')}
    </Typography.Paragraph>
  );
}

/** Where staff and suppliers sign in. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => Promise<void> }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const [audience, setAudience] = useState<AudienceName>(currentSession().audience);
  const [error, setError] = useState<string | null>(null);
  const { notification } = App.useApp();
  const [signIn, { loading }] = useMutation(SignInDocument);
  const choose = (chosen: AudienceName) => {
    setSession(chosen, null);
    setAudience(chosen);
  };
  const submit = async (input: Values) => {
    setError(null);
    try {
      const { data } = await signIn({ variables: { input } });
      if (data?.signIn.__typename === 'Refused') {
        const { message, until } = data.signIn;
        return setError(until ? `${message} ${t('signIn.again', { at: exactInstant(until) })}` : message);
      }
      if (data?.signIn.__typename !== 'Session') return setError(t('app.serverError'));
      const { accessToken, triedElsewhere } = data.signIn;
      setSession(audience, accessToken);
      await onSignedIn();
      if (triedElsewhere)
        notification.warning({
          title: t('signIn.triedElsewhere', { count: triedElsewhere.count, since: instant(triedElsewhere.since) }),
          description: t('signIn.triedElsewhereHint'),
          duration: 0,
        });
    } catch (failure) {
      setError(t(faultKey(failure as Error)));
    }
  };
  return (
    <Flex
      vertical
      align="center"
      justify="center"
      style={{ minHeight: '100vh', padding: 16, background: token.colorBgLayout }}
    >
      <main style={{ width: '100%', maxWidth: 400 }}>
        <Flex justify="space-between" align="baseline">
          <Typography.Title level={1} style={{ fontSize: 32, color: token.colorLink, marginBottom: 0 }}>
            {t('app.name')}
          </Typography.Title>
          <LanguageSwitch onChosen={chooseLanguage} />
        </Flex>
        <Company />
        <Typography.Paragraph type="secondary">{t('app.tagline')}</Typography.Paragraph>
        <Card>
          <Segmented<AudienceName>
            block
            value={audience}
            onChange={choose}
            options={[
              { value: 'staff', label: t('signIn.staff') },
              { value: 'supplier', label: t('signIn.supplier') },
            ]}
            style={{ marginBottom: 20 }}
          />
          {error && <Alert type="error" showIcon title={error} style={{ marginBottom: 16 }} role="alert" />}
          <Form<Values> layout="vertical" onFinish={submit} requiredMark={false}>
            <Form.Item
              name="login"
              label={t('signIn.login')}
              rules={[{ required: true, message: t('signIn.loginNeeded') }]}
            >
              <Input autoComplete="username" autoFocus size="large" />
            </Form.Item>
            <Form.Item
              name="password"
              label={t('signIn.password')}
              rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
            >
              <Input.Password autoComplete="current-password" size="large" />
            </Form.Item>
            <Button type="primary" htmlType="submit" block size="large" loading={loading}>
              {t('signIn.submit')}
            </Button>
          </Form>
          <div style={{ marginTop: 16, textAlign: 'center' }}>
            <Link to="/forgot-password">{t('forgot.link')}</Link>
          </div>
        </Card>
        <Flex justify="space-between" style={{ marginTop: 16 }}>
          <Link to="/register">{t('signIn.register')}</Link>
          <Link to="/verify">{t('signIn.verify')}</Link>
        </Flex>
        <Contact />
      </main>
    </Flex>
  );
}
