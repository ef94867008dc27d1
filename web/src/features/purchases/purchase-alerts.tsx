import { useQuery } from '@apollo/client/react';
import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SUPERVISION_ROLES } from '../../../../schema/common/roles.js';
import { instant } from '../../components/format.js';
import { PurchaseAlertsDocument } from '../../generated/graphql.js';
import { placeOf } from '../../lib/places.js';
import { useViewer } from '../../lib/viewer.js';

/** The alerts about a purchase, for supervisors; nobody else learns that there are any. */
export function PurchaseAlerts({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { holds } = useViewer();
  const { data } = useQuery(PurchaseAlertsDocument, { variables: { id }, skip: !holds(...SUPERVISION_ROLES) });
  const alerts = data?.purchase?.alerts ?? [];
  if (alerts.length === 0) return null;
  return (
    <Flex vertical gap={8}>
      {alerts.map((alert) => {
        const place = placeOf('Alert', alert.id);
        const number = `${alert.number} · ${alert.detectorName}`;
        return (
          <Alert
            key={alert.id}
            type={alert.evidenceClass === 'STRONG' ? 'error' : 'warning'}
            showIcon
            title={
              <>
                {t('subject.Alert')} {place ? <Link to={place}>{number}</Link> : number}
              </>
            }
            description={
              <>
                {alert.sentence}
                <br />
                {t(`state.Alert.${alert.state}`)} · {instant(alert.raisedAt)}
              </>
            }
          />
        );
      })}
    </Flex>
  );
}
