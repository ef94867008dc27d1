import { useTranslation } from 'react-i18next';
import { WorkTabs } from '../../components/work-tabs.js';

/** The work on invoices and payments, from the match to the bank's reference. */
export function InvoiceTabs() {
  const { t } = useTranslation();
  return (
    <WorkTabs
      label={t('menu.invoices')}
      tabs={[
        { to: '/invoices', text: t('invoice.tab.all') },
        { to: '/invoices?state=SUBMITTED', text: t('invoice.tab.toMatch') },
        { to: '/invoices?state=EXCEPTION', text: t('invoice.tab.exceptions') },
        { to: '/invoices?state=MATCHED', text: t('invoice.tab.due') },
        { to: '/payments?state=REQUESTED', text: t('invoice.tab.toApprove') },
        { to: '/payments?state=APPROVED', text: t('invoice.tab.toPay') },
        { to: '/payments?state=NOT_CARRIED_OUT', text: t('invoice.tab.notCarriedOut') },
        { to: '/payments', text: t('invoice.tab.payments') },
        { to: '/returns', text: t('invoice.tab.returns') },
        { to: '/tolerances', text: t('invoice.tab.tolerances') },
        { to: '/tax-rates', text: t('invoice.tab.taxRates') },
      ]}
    />
  );
}
