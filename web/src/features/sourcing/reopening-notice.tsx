import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant } from '../../components/format.js';
import type { EventQuery } from '../../generated/graphql.js';

type Reopening = NonNullable<NonNullable<EventQuery['sourcingEvent']>['reopening']>;

/** Says that somebody reported an event as closed wrongly: who, why, and until when it would be open again. */
export function ReopeningNotice({ reopening }: { readonly reopening: Reopening }) {
  const { t } = useTranslation();
  const { closesAt, reason, early, proposedAt, proposedBy } = reopening;
  const said = { name: proposedBy?.name ?? '', at: instant(proposedAt), until: instant(closesAt) };
  return (
    <Alert
      type="warning"
      showIcon
      title={t('event.reopening', said)}
      description={
        <>
          <div style={{ whiteSpace: 'pre-wrap' }}>{t('event.reopeningReason', { reason })}</div>
          <div>{t(early ? 'event.closedEarly' : 'event.closedByNow')}</div>
        </>
      }
    />
  );
}
