import { Button, Card, Flex, Form, Result, Typography, theme } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registerSupplierInput } from '../../../../schema/suppliers/inputs.js';
import { chooseLanguage } from '../../app/i18n.js';
import { currentSession, setSession } from '../../app/session.js';
import { CommandForm } from '../../components/command-form.js';
import { LanguageSwitch } from '../../components/language-switch.js';
import { useCommand } from '../../components/use-command.js';
import { RegisterSupplierDocument, type RegisterSupplierMutation } from '../../generated/graphql.js';
import { ReceiptCard } from '../portal/receipt-card.js';
import { RegisterFields } from './register-fields.js';

interface Values {
  readonly name: string;
  readonly creditCode: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly login: string;
  readonly password: string;
}

type Registered = Extract<RegisterSupplierMutation['registerSupplier'], { readonly __typename: 'Supplier' }>;

const EMPTY: Values = {
  name: '',
  creditCode: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  login: '',
  password: '',
};

function RegistrationForm({ onDone }: { readonly onDone: (registered: Registered) => void }) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(RegisterSupplierDocument);
  return (
    <Card>
      <CommandForm
        // A visitor has no drafts: nobody could tell whose they are.
        draft={null}
        form={form}
        initialValues={EMPTY}
        schema={registerSupplierInput}
        toInput={(values: Values) => ({ ...values, language: i18n.language === 'en' ? 'en' : 'zh' })}
        run={run}
        busy={busy}
        submit={t('register.submit')}
        onDone={onDone}
      >
        <RegisterFields />
      </CommandForm>
    </Card>
  );
}

function Done({ registered }: { readonly registered: Registered }) {
  const { t } = useTranslation();
  const { name, number, receipt } = registered;
  return (
    <Flex vertical gap={16}>
      <Card>
        <Result
          status="success"
          title={t('register.done', { name })}
          subTitle={t('register.next', { number })}
          extra={
            <Link to="/my-supplier">
              <Button type="primary" size="large" tabIndex={-1}>
                {t('register.signIn')}
              </Button>
            </Link>
          }
        />
      </Card>
      <ReceiptCard receipt={receipt} name={number} />
    </Flex>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <div style={{ minHeight: '100vh', padding: 16, background: token.colorBgLayout }}>
      <main style={{ maxWidth: 640, margin: '0 auto' }}>
        <Flex justify="space-between" align="baseline">
          <Link to="/" style={{ fontSize: 20, fontWeight: 600, color: token.colorLink }}>
            {t('app.name')}
          </Link>
          <LanguageSwitch onChosen={chooseLanguage} />
        </Flex>
        {children}
      </main>
    </div>
  );
}

/** Where a firm registers: an account in three minutes. */
export function RegisterPage() {
  const { t } = useTranslation();
  const [registered, setRegistered] = useState<Registered | null>(null);
  const signedIn = currentSession().accessToken !== null;
  useEffect(() => {
    // Registering is asked of the suppliers' endpoint; whoever is signed in keeps the own one.
    if (!signedIn) setSession('supplier', null);
  }, [signedIn]);
  if (signedIn)
    return (
      <Frame>
        <Result status="info" title={t('register.signedIn')} extra={<Link to="/">{t('register.back')}</Link>} />
      </Frame>
    );
  if (registered)
    return (
      <Frame>
        <Done registered={registered} />
      </Frame>
    );
  return (
    <Frame>
      <Typography.Title level={1} style={{ fontSize: 24, margin: '8px 0' }}>
        {t('signIn.register')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('register.intro')}</Typography.Paragraph>
      <RegistrationForm onDone={setRegistered} />
      <Typography.Paragraph style={{ marginTop: 16 }}>
        <Link to="/my-supplier">{t('register.haveAccount')}</Link>
      </Typography.Paragraph>
    </Frame>
  );
}
