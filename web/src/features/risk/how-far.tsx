import { useQuery } from '@apollo/client/react';
import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePolling } from '../../components/use-polling.js';
import { ExaminedDocument } from '../../generated/graphql.js';

/** How many purchases the detectors have examined, and what they have not: without it, no alert could mean that nothing was looked at. */
export function HowFar() {
  const { t } = useTranslation();
  const asked = useQuery(ExaminedDocument, { fetchPolicy: 'cache-and-network' });
  const behind = asked.data?.examined.behind ?? 0;
  usePolling(asked, behind > 0);
  if (!asked.data) return null;
  const { purchases, examined, stuck } = asked.data.examined;
  return (
    <>
      <Typography.Paragraph type="secondary">
        {t('alert.examined', { examined, purchases })} {behind > 0 && t('alert.behind', { count: behind })}
      </Typography.Paragraph>
      {stuck > 0 && <Alert type="warning" showIcon title={t('alert.stuck', { count: stuck })} />}
    </>
  );
}
