import { useQuery } from '@apollo/client/react';
import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instant } from '../../components/format.js';
import { ListPage, useListFilter } from '../../components/list-page.js';
import { StateTag } from '../../components/state-tag.js';
import { statesOf } from '../../components/subject-facts.js';
import {
  AlertCountsDocument,
  type AlertHeadFragment,
  type AlertState,
  AlertsDocument,
} from '../../generated/graphql.js';
import { useLive } from '../../lib/live.js';
import { AlertCounts } from './alert-counts.js';
import { ALERTS_CHANGED } from './alerts-changed.js';
import { EvidenceClassTag } from './evidence-class.js';
import { HowFar } from './how-far.js';

/** What the detectors found and its outcome, newest first: the first screen of supervisors. */
export function AlertsPage() {
  const { t } = useTranslation();
  const { state } = useListFilter();
  const asked = useQuery(AlertsDocument, { variables: { first: 50, state: state as AlertState | null } });
  const counts = useQuery(AlertCountsDocument, { variables: { detector: null } });
  useLive(ALERTS_CHANGED, {}, () => {
    void asked.refetch().catch(() => null);
    void counts.refetch().catch(() => null);
  });
  return (
    <ListPage
      title={t('menu.alerts')}
      asked={asked}
      pick={({ alerts }) => alerts}
      states={{ kind: 'Alert', values: statesOf('Alert') }}
      empty={t(state === null ? 'alert.empty' : 'alert.emptyState')}
      tabs={
        <>
          <Typography.Paragraph type="secondary">{t('alert.hint')}</Typography.Paragraph>
          <HowFar />
          {counts.data && <AlertCounts counts={counts.data.alertCounts} chosen={state} />}
        </>
      }
      actions={
        <Link to="/detectors">
          <Button tabIndex={-1}>{t('menu.detectors')}</Button>
        </Link>
      }
      to={({ id }) => `/alerts/${id}`}
      columns={[
        {
          title: t('column.number'),
          render: (_, { id, number }: AlertHeadFragment) => <Link to={`/alerts/${id}`}>{number}</Link>,
        },
        {
          title: t('alert.sentence'),
          width: 420,
          render: (_, { sentence }) => <div style={{ minWidth: 280, whiteSpace: 'normal' }}>{sentence}</div>,
        },
        { title: t('field.Alert.evidenceClass'), render: (_, row) => <EvidenceClassTag of={row.evidenceClass} /> },
        { title: t('column.state'), render: (_, row) => <StateTag subject="Alert" state={row.state} /> },
        { title: t('field.Alert.takenById'), render: (_, row) => row.takenBy?.name },
        {
          title: t('subject.Purchase'),
          render: (_, { purchase }) => purchase && <Link to={`/purchases/${purchase.id}`}>{purchase.number}</Link>,
        },
        { title: t('field.Alert.raisedAt'), render: (_, row) => instant(row.raisedAt) },
      ]}
    />
  );
}
