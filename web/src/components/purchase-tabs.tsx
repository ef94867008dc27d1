import { useTranslation } from 'react-i18next';
import { WorkTabs } from './work-tabs.js';

/** The lists of purchases, and of what of them is found by itself. */
export function PurchaseTabs() {
  const { t } = useTranslation();
  return (
    <WorkTabs
      label={t('menu.purchases')}
      tabs={[
        { to: '/purchases', text: t('purchase.tab.all') },
        { to: '/events', text: t('purchase.tab.events') },
        { to: '/contracts', text: t('purchase.tab.contracts') },
      ]}
    />
  );
}
