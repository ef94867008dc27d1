import { useTranslation } from 'react-i18next';
import { WorkTabs } from '../../components/work-tabs.js';

/** Direct purchases, those that wait for somebody, and their limits. */
export function DirectTabs() {
  const { t } = useTranslation();
  return (
    <WorkTabs
      label={t('menu.directPurchases')}
      tabs={[
        { to: '/direct-purchases', text: t('direct.tab.all') },
        { to: '/direct-purchases?state=PROPOSED', text: t('direct.tab.toApprove') },
        { to: '/direct-purchases?state=RETURNED', text: t('direct.tab.returned') },
        { to: '/direct-limits', text: t('direct.tab.limits') },
      ]}
    />
  );
}
