import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Button, Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import { CodeLetterDocument } from '../../generated/graphql.js';

interface Props {
  readonly accountId: string;
  /** Version of the account; it changes whenever a code is issued. */
  readonly rev: number;
  readonly name: string;
  readonly login: string;
}

/** The letter with the one-time code, for the person who has just issued it: to be printed, sealed and handed over. */
export function CodeLetter({ accountId, rev, name, login }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(CodeLetterDocument, {
    variables: { accountId },
    fetchPolicy: 'no-cache',
    context: { rev },
  });
  const letter = data?.codeLetter;
  if (!letter) return null;
  return (
    <Card
      className="letter"
      title={t('account.letter', { name })}
      extra={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('account.print')}
        </Button>
      }
    >
      <Typography.Paragraph>{t('account.letterText', { site: window.location.origin })}</Typography.Paragraph>
      <Typography.Paragraph>
        {t('field.Account.login')}: <strong>{login}</strong>
      </Typography.Paragraph>
      <Typography.Paragraph style={{ fontSize: 24, fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
        {letter.code}
      </Typography.Paragraph>
      <Typography.Paragraph type="secondary">
        {t('account.letterUntil', { until: instant(letter.until) })}
      </Typography.Paragraph>
      <Typography.Text type="secondary">{t('account.letterSealed')}</Typography.Text>
    </Card>
  );
}
