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
  {
    path: 'returns',
    lazy: async () => ({ Component: (await import('./returns-page.js')).GoodsReturnsPage }),
  },
  {
    path: 'returns/:id',
    lazy: async () => ({ Component: (await import('./return-page.js')).GoodsReturnPage }),
  },
  {
    path: 'returns/:id/credit',
    lazy: async () => ({ Component: (await import('./credit-page.js')).CreditReturnPage }),
  },
  {
    path: 'returns/:id/refund',
    lazy: async () => ({ Component: (await import('./refund-page.js')).RecordRefundPage }),
  },
  {
    path: 'tolerances',
    lazy: async () => ({ Component: (await import('./tolerances-page.js')).MatchTolerancesPage }),
  },
  {
    path: 'tolerances/new',
    lazy: async () => ({ Component: (await import('./tolerance-form.js')).ProposeTolerancePage }),
  },
  {
    path: 'tolerances/:id',
    lazy: async () => ({ Component: (await import('./tolerance-page.js')).MatchTolerancePage }),
  },
  {
    path: 'tax-rates',
    lazy: async () => ({ Component: (await import('./tax-rates-page.js')).TaxRatesPage }),
  },
  {
    path: 'tax-rates/new',
    lazy: async () => ({ Component: (await import('./tax-rate-form.js')).ProposeTaxRatePage }),
  },
  {
    path: 'tax-rates/:id',
    lazy: async () => ({ Component: (await import('./tax-rate-page.js')).TaxRatePage }),
  },
  {
    path: 'receipts/:id/return',
    lazy: async () => ({ Component: (await import('./return-form.js')).ReturnGoodsPage }),
  },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/invoices',
    text: 'menu.invoices',
    icon: 'PayCircle',
    place: 60,
    also: ['/payments', '/returns', '/tolerances', '/tax-rates'],
    roles: ['FINANCE', 'APPROVER'],
  },
];

/** The page of each kind of subject. */
export const places = {
  Invoice: (id: string) => `/invoices/${id}`,
  Payment: (id: string) => `/payments/${id}`,
  GoodsReturn: (id: string) => `/returns/${id}`,
  MatchTolerance: (id: string) => `/tolerances/${id}`,
  TaxRate: (id: string) => `/tax-rates/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  returnGoods: (receiptId: string) => `/receipts/${receiptId}/return`,
  creditReturn: (id: string) => `/returns/${id}/credit`,
  recordRefund: (id: string) => `/returns/${id}/refund`,
  recordPayment: (id: string) => `/payments/${id}/record`,
};
