import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { businessDay } from '../../../../schema/kernel/calendar.js';
import { useServerNow } from '../../components/server-clock.js';
import type { SupplierProfileFragment } from '../../generated/graphql.js';

interface Props {
  readonly supplier: Pick<SupplierProfileFragment, 'state' | 'deliveriesStopped' | 'withholding'>;
}

/** What a suspension stops besides new work: deliveries, and payments, with the ground and the last day. Both sides see the same. */
export function SuspensionNotes({ supplier: { state, deliveriesStopped, withholding } }: Props) {
  const { t } = useTranslation();
  const now = useServerNow();
  if (state !== 'SUSPENDED') return null;
  const isHeld = withholding && now !== null && businessDay(new Date(now)) <= withholding.until;
  const deliveries = t(deliveriesStopped ? 'suspension.deliveriesStop' : 'suspension.deliveriesGoOn');
  return (
    <>
      <Alert type="warning" showIcon title={isHeld ? deliveries : `${deliveries} ${t('suspension.paymentsGoOn')}`} />
      {isHeld && (
        <Alert
          type="warning"
          showIcon
          title={t('suspension.withheld', { until: withholding.until })}
          description={t('suspension.withheldReason', { reason: withholding.reason })}
        />
      )}
    </>
  );
}
