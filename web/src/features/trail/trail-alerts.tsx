import { useQuery } from '@apollo/client/react';
import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { exactInstant } from '../../components/format.js';
import { TrailAlertsDocument } from '../../generated/graphql.js';

const EVERY_MS = 10_000;

/** What is wrong with signing and witnessing at present; nothing while all is well. */
export function TrailAlerts() {
  const { t } = useTranslation();
  const { data } = useQuery(TrailAlertsDocument, { pollInterval: EVERY_MS });
  const alerts = data?.trailAlerts ?? [];
  if (alerts.length === 0) return null;
  return (
    <Flex vertical gap={8} style={{ marginBottom: 16 }}>
      {alerts.map(({ kind, text, since, detail, index }) => (
        <Alert
          key={kind}
          type={kind === 'WITNESS_LATE' ? 'warning' : 'error'}
          showIcon
          role="alert"
          title={text}
          description={
            <>
              <div>{t('trail.since', { at: exactInstant(since) })}</div>
              {index !== null && <div>{t('trail.atIndex', { index })}</div>}
              {detail && <code style={{ overflowWrap: 'anywhere' }}>{detail}</code>}
            </>
          }
        />
      ))}
    </Flex>
  );
}
