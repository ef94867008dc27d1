import { Alert, Button, Card, Flex, Form, Input, Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAs, type Refused } from '../app/api.js';
import { chooseLanguage } from '../app/i18n.js';
import { type AudienceName, currentSession, setSession } from '../app/session.js';
import type { Viewer } from '../app/viewer.js';
import { LanguageSwitch } from '../parts/language-switch.js';

const SIGN_IN = `mutation($input: SignInInput!) { signIn(input: $input) {
  __typename
  ... on Session { accessToken viewer { account { id name language } roles supplier { id name } } }
  ... on Refused { code message }
} }`;

type Result =
  | { readonly __typename: 'Session'; readonly accessToken: string; readonly viewer: Viewer }
  | ({ readonly __typename: 'Refused' } & Refused);

interface Values {
  readonly login: string;
  readonly password: string;
}

/** Where staff and suppliers sign in. */
export function SignInPage({ onSignedIn }: { readonly onSignedIn: (viewer: Viewer) => void }) {
  const { t } = useTranslation();
  const [audience, setAudience] = useState<AudienceName>(currentSession().audience);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (input: Values) => {
    setBusy(true);
    setError(null);
    try {
      const { signIn } = await askAs<{ signIn: Result }>(audience, SIGN_IN, { input });
      if (signIn.__typename === 'Refused') return setError(signIn.message);
      setSession(audience, signIn.accessToken);
      onSignedIn(signIn.viewer);
    } catch (failure) {
      setError(failure instanceof Error ? t(failure.message) : t('app.serverError'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex vertical align="center" justify="center" style={{ minHeight: '100vh', padding: 16, background: '#f5f7fa' }}>
      <main style={{ width: '100%', maxWidth: 400 }}>
        <Flex justify="space-between" align="baseline">
          <Typography.Title level={1} style={{ fontSize: 32, color: '#0958d9', marginBottom: 0 }}>
            {t('app.name')}
          </Typography.Title>
          <LanguageSwitch onChosen={chooseLanguage} />
        </Flex>
        <Typography.Paragraph style={{ color: '#595959' }}>{t('app.tagline')}</Typography.Paragraph>
        <Card>
          <Segmented<AudienceName>
            block
            value={audience}
            onChange={setAudience}
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
            <Button type="primary" htmlType="submit" block size="large" loading={busy}>
              {t('signIn.submit')}
            </Button>
          </Form>
        </Card>
      </main>
    </Flex>
  );
}
