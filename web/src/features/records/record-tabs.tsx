import { useTranslation } from 'react-i18next';
import { WorkTabs } from '../../components/work-tabs.js';

/** The work on records: what is erased, and what is held. */
export function RecordTabs() {
  const { t } = useTranslation();
  return (
    <WorkTabs
      label={t('menu.records')}
      tabs={[
        { to: '/records', text: t('records.erasures') },
        { to: '/records?state=REQUESTED', text: t('records.toApprove') },
        { to: '/holds?state=ACTIVE', text: t('records.holdsInForce') },
        { to: '/holds', text: t('records.holds') },
      ]}
    />
  );
}
