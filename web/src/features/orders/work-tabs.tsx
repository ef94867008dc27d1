import { useTranslation } from 'react-i18next';
import { WorkTabs } from '../../components/work-tabs.js';

/** The work on orders and deliveries, from release to inspection. */
export function OrderTabs() {
  const { t } = useTranslation();
  return (
    <WorkTabs
      label={t('menu.orders')}
      tabs={[
        { to: '/orders', text: t('order.tab.all') },
        { to: '/orders?state=DRAFT', text: t('order.tab.toRelease') },
        { to: '/orders?state=RELEASED', text: t('order.tab.toConfirm') },
        { to: '/orders?state=CONFIRMED', text: t('order.tab.toReceive') },
        { to: '/orders?state=PARTLY_RECEIVED', text: t('order.tab.partly') },
        { to: '/orders/expediting', text: t('order.tab.expediting') },
        { to: '/receipts?state=RECEIVED', text: t('order.tab.toInspect') },
        { to: '/receipts', text: t('order.tab.receipts') },
      ]}
    />
  );
}
