import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { AskedView, NotFound } from '../../components/asked-view.js';
import { instant } from '../../components/format.js';
import { SubjectPage } from '../../components/subject-page.js';
import { AlertDocument } from '../../generated/graphql.js';
import { useLive } from '../../lib/live.js';
import { AlertEvidence } from './alert-evidence.js';
import { AlertStory } from './alert-story.js';
import { ALERTS_CHANGED } from './alerts-changed.js';
import { LikeAlerts } from './like-alerts.js';

/** An alert: an indication, why it may be harmless, the facts it rests on, and its outcome. It is never a verdict. */
export function AlertPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = useQuery(AlertDocument, { variables: { id } });
  useLive(ALERTS_CHANGED, {}, () => void asked.refetch().catch(() => null));
  return (
    <AskedView asked={asked}>
      {({ alert }) =>
        alert ? (
          <SubjectPage
            kind="Alert"
            subject={alert}
            number={alert.number}
            title={alert.detectorName}
            entries={alert.entries}
            next={<AlertStory alert={alert} />}
            facts={[
              {
                label: t('subject.Purchase'),
                value: alert.purchase && (
                  <Link to={`/purchases/${alert.purchase.id}`}>
                    {alert.purchase.number} {alert.purchase.title}
                  </Link>
                ),
                wide: true,
              },
              {
                label: t('field.Alert.detector'),
                value: (
                  <Link to={`/detectors#${alert.detector}`}>
                    {alert.detector} {alert.detectorName}
                  </Link>
                ),
              },
              { label: t('field.Alert.raisedAt'), value: instant(alert.raisedAt) },
              { label: t('field.Alert.takenById'), value: alert.takenBy?.name },
              { label: t('field.Alert.remark'), value: alert.remark, wide: true },
            ]}
          >
            <AlertEvidence facts={alert.evidence} />
            <LikeAlerts detector={alert.detector} />
          </SubjectPage>
        ) : (
          <NotFound />
        )
      }
    </AskedView>
  );
}
