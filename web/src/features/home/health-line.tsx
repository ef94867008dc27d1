import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { grouped, instant } from '../../components/format.js';
import { TrailHeadDocument } from '../../generated/graphql.js';
import { TrailAlerts } from '../trail/trail-alerts.js';

/** Whether the trail is in order: what is wrong, or up to where it is signed and witnessed. */
export function HealthLine() {
  const { t } = useTranslation();
  const { data } = useQuery(TrailHeadDocument, { fetchPolicy: 'cache-and-network' });
  const head = data?.trailHead;
  return (
    <>
      <TrailAlerts />
      {head && (
        <Alert
          type={head.witnessLate ? 'warning' : 'info'}
          showIcon
          style={{ marginBottom: 16 }}
          action={<Link to="/trail">{t('menu.trail')}</Link>}
          title={
            <>
              {t('home.trail', { size: grouped(String(head.size)), witnessed: grouped(String(head.witnessed ?? 0)) })}{' '}
              {head.cosignedAt && t('home.cosignedAt', { at: instant(head.cosignedAt) })}
            </>
          }
        />
      )}
    </>
  );
}
