import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'invoices',
    lazy: async () => ({ Component: (await import('./invoices-page.js')).InvoicesPage }),
  },
  {
    path: 'invoices/:id',
    lazy: async () => ({ Component: (await import('./invoice-page.js')).InvoicePage }),
  },
  {
    path: 'payments',
    lazy: async () => ({ Component: (await import('./payments-page.js')).PaymentsPage }),
  },
  {
    path: 'payments/:id',
    lazy: async () => ({ Component: (await import('./payment-page.js')).PaymentPage }),
  },
  {
    path: 'payments/:id/record',
    lazy: async () => ({ Component: (await import('./payment-form.js')).RecordPaymentPage }),
  },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/invoices',
    text: 'menu.invoices',
    icon: 'PayCircle',
    place: 60,
    also: ['/payments'],
    roles: ['FINANCE', 'APPROVER'],
  },
];
