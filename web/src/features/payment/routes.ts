import type { RouteObject } from 'react-router';

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
