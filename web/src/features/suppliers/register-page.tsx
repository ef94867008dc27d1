import { MailOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Form, Result, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { Supplier } from '../../../../schema/suppliers/supplier.js';
import { CommandForm } from '../../components/command-form.js';
import { tabDrafts } from '../../components/drafts/tab-drafts.js';
import { useCommand } from '../../components/use-command.js';
import { RegisterSupplierDocument, type RegisterSupplierMutation } from '../../generated/graphql.js';
import { currentSession, setSession } from '../../lib/session.js';
import { Proof } from '../portal/proof.js';
import { ReceiptCard } from '../portal/receipt-card.js';
import { LookIntoMail } from './look-into-mail.js';
import { RegisterFields } from './register-fields.js';
import { useGoOn } from './use-go-on.js';
import { VisitorFrame } from './visitor-frame.js';

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

const SECRET = ['password'] as const;

const EMPTY: Values = {
  name: '',
  creditCode: '',
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  login: '',
  password: '',
};

function RegistrationForm({ onDone }: { readonly onDone: (registered: Registered, password: string) => void }) {
  const { t, i18n } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(RegisterSupplierDocument);
  return (
    <Card>
      <CommandForm
        draft="register"
        // A visitor has no drafts on the server, since nobody could tell whose they are.
        drafts={tabDrafts}
        secret={SECRET}
        form={form}
        initialValues={EMPTY}
        schema={inputOf(Supplier, 'registerSupplier')}
        toInput={(values: Values) => ({ ...values, language: i18n.language === 'en' ? 'en' : 'zh' })}
        run={run}
        busy={busy}
        submit={t('register.submit')}
        onDone={(registered: Registered) => onDone(registered, form.getFieldValue('password'))}
      >
        <RegisterFields />
      </CommandForm>
    </Card>
  );
}

function Done({ registered, password }: { readonly registered: Registered; readonly password: string }) {
  const { t } = useTranslation();
  const { name, number, receipt } = registered;
  const { goOn, busy, failed } = useGoOn(number, password);
  return (
    <Flex vertical gap={16}>
      <Card>
        <Result
          icon={<MailOutlined />}
          title={t('register.done', { name })}
          subTitle={t('register.number', { number })}
          extra={
            <Button type="primary" size="large" loading={busy} onClick={() => void goOn()}>
              {t('register.goOn')}
            </Button>
          }
          style={{ padding: '12px 0 24px' }}
        />
        {failed && <Alert type="error" showIcon title={failed} role="alert" style={{ marginBottom: 16 }} />}
        <LookIntoMail number={number} />
      </Card>
      <Proof>
        <ReceiptCard receipt={receipt} name={number} />
      </Proof>
    </Flex>
  );
}

/** Where a firm registers: an account in three minutes. */
export function RegisterPage() {
  const { t } = useTranslation();
  const [made, setMade] = useState<{ readonly registered: Registered; readonly password: string } | null>(null);
  const signedIn = currentSession().accessToken !== null;
  useEffect(() => {
    // Registering is done at the suppliers' endpoint; a person who is signed in keeps their own.
    if (!signedIn) setSession('supplier', null);
  }, [signedIn]);
  if (signedIn)
    return (
      <VisitorFrame>
        <Result status="info" title={t('register.signedIn')} extra={<Link to="/">{t('register.back')}</Link>} />
      </VisitorFrame>
    );
  if (made)
    return (
      <VisitorFrame>
        <Done {...made} />
      </VisitorFrame>
    );
  return (
    <VisitorFrame>
      <Typography.Title level={1} style={{ fontSize: 24, margin: '8px 0' }}>
        {t('signIn.register')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{t('register.intro')}</Typography.Paragraph>
      <RegistrationForm onDone={(registered, password) => setMade({ registered, password })} />
      <Typography.Paragraph style={{ marginTop: 16 }}>
        <Link to="/my-supplier">{t('register.haveAccount')}</Link>
      </Typography.Paragraph>
    </VisitorFrame>
  );
}
