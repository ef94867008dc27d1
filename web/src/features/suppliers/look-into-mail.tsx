import { useQuery } from '@apollo/client/react';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { RegistrationHelpDocument } from '../../generated/graphql.js';

/** What to do next after registering: the same for everybody, whatever was typed. */
export function LookIntoMail({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(RegistrationHelpDocument, { fetchPolicy: 'network-only' });
  if (!data) return null;
  const { goesOut, contact } = data.registrationHelp;
  return (
    <>
      <Typography.Paragraph strong>{t(goesOut ? 'register.lookIntoMail' : 'register.byHand')}</Typography.Paragraph>
      <Typography.Paragraph>{t('register.until', { number })}</Typography.Paragraph>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 0 }}>
        {contact ? t('register.contact', { contact }) : t('register.noContact')}
      </Typography.Paragraph>
    </>
  );
}
