import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventQuery } from '../../generated/graphql.js';

interface Props {
  readonly event: NonNullable<EventQuery['sourcingEvent']>;
  /** Whether the reader is an expert who has yet to score. */
  readonly scoring: boolean;
}

/** What an event waits for, and of whom. */
export function NextStep({ event, scoring }: Props) {
  const { t } = useTranslation();
  const { award, state } = event;
  const returned = state === 'EVALUATED' && award?.state === 'RETURNED';
  const key = scoring ? 'event.next.score' : `event.next.${state}`;
  return (
    <Alert
      type={returned ? 'warning' : 'info'}
      showIcon
      title={
        <>
          {returned ? t('event.next.returned', { remark: award.remark ?? '' }) : t(key)}{' '}
          {award && <Link to={`/awards/${award.id}`}>{t('event.toAward', { number: award.number })}</Link>}
        </>
      }
    />
  );
}
