import { useMutation, useQuery } from '@apollo/client/react';
import { Alert, Button, Card, Result, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../components/subject-page.js';
import {
  RegistrationHelpDocument,
  RegistrationOfLinkDocument,
  UseConfirmationLinkDocument,
  type UseConfirmationLinkMutation,
} from '../../generated/graphql.js';
import { faultKey } from '../../lib/client.js';
import { currentSession, setSession } from '../../lib/session.js';
import { VisitorFrame } from './visitor-frame.js';

type Confirmed = Extract<
  UseConfirmationLinkMutation['useConfirmationLink'],
  { readonly __typename: 'ConfirmedAddress' }
>;

function Done({ confirmed }: { readonly confirmed: Confirmed }) {
  const { t } = useTranslation();
  const { number, login, isLoginAsWanted, wasConfirmed } = confirmed;
  const toSignIn = () => {
    if (currentSession().accessToken === null) setSession('supplier', null);
    window.location.assign('/my-supplier');
  };
  return (
    <Result
      status="success"
      title={t(wasConfirmed ? 'confirm.already' : 'confirm.done', { number })}
      subTitle={t('confirm.login', { login })}
      extra={
        <Button type="primary" size="large" onClick={toSignIn}>
          {t('confirm.goOn')}
        </Button>
      }
    >
      {!isLoginAsWanted && <Alert type="info" showIcon title={t('confirm.otherLogin', { login })} />}
    </Result>
  );
}

/** The registration that a link belongs to; its contact was given the number. */
function Registration({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(RegistrationOfLinkDocument, { variables: { token }, skip: token === '' });
  if (!data?.registrationOfLink) return null;
  const { number, name } = data.registrationOfLink;
  return (
    <>
      <Facts
        facts={[
          { label: t('confirm.number'), value: number },
          { label: t('suppliers.companyName'), value: name },
        ]}
      />
      <Typography.Paragraph style={{ marginTop: 16 }}>{t('confirm.isYours')}</Typography.Paragraph>
    </>
  );
}

/** The page that the link of the mail leads to. Opening it does nothing by itself, since programs that check mails open links too. */
export function ConfirmAddressPage() {
  const { t } = useTranslation();
  const [token] = useState(() => window.location.hash.slice(1));
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [follow, { loading }] = useMutation(UseConfirmationLinkDocument);
  const { data: help } = useQuery(RegistrationHelpDocument);
  const contact = help?.registrationHelp.contact ?? null;
  const confirm = async () => {
    setFailed(null);
    try {
      const answer = (await follow({ variables: { token } })).data?.useConfirmationLink;
      if (answer?.__typename === 'Refused') return setFailed(answer.message);
      if (answer) setConfirmed(answer);
    } catch (error) {
      setFailed(t(faultKey(error as Error)));
    }
  };
  return (
    <VisitorFrame>
      <Card>
        {confirmed ? (
          <Done confirmed={confirmed} />
        ) : (
          <>
            <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
              {t('confirm.title')}
            </Typography.Title>
            <Typography.Paragraph>{t(token === '' ? 'confirm.noToken' : 'confirm.ask')}</Typography.Paragraph>
            <Registration token={token} />
            {failed && <Alert type="error" showIcon title={failed} role="alert" style={{ marginBottom: 16 }} />}
            <Button
              type="primary"
              size="large"
              disabled={token === ''}
              loading={loading}
              onClick={() => void confirm()}
            >
              {t('confirm.submit')}
            </Button>
            <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0' }}>
              {contact ? t('register.contact', { contact }) : t('register.noContact')}
            </Typography.Paragraph>
          </>
        )}
      </Card>
    </VisitorFrame>
  );
}
