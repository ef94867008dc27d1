import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where suppliers go with their orders and invoices. */
export const supplierRoutes: readonly RouteObject[] = [
  { path: 'orders', lazy: async () => ({ Component: (await import('./orders-page.js')).OrdersPage }) },
  { path: 'orders/:id', lazy: async () => ({ Component: (await import('./order-page.js')).OrderPage }) },
  {
    path: 'orders/:id/counter',
    lazy: async () => ({ Component: (await import('./counter-page.js')).CounterProposalPage }),
  },
  {
    path: 'orders/:id/announce',
    lazy: async () => ({ Component: (await import('./announce-page.js')).AnnounceDeliveryPage }),
  },
  {
    path: 'orders/:id/invoice',
    lazy: async () => ({ Component: (await import('./submit-invoice-page.js')).SubmitInvoicePage }),
  },
  { path: 'invoices', lazy: async () => ({ Component: (await import('./invoices-page.js')).InvoicesPage }) },
  { path: 'invoices/:id', lazy: async () => ({ Component: (await import('./invoice-page.js')).InvoicePage }) },
  {
    path: 'invoices/:id/correct',
    lazy: async () => ({ Component: (await import('./correct-invoice-page.js')).CorrectInvoicePage }),
  },
  { path: 'returns', lazy: async () => ({ Component: (await import('./returns-page.js')).SupplierReturnsPage }) },
  { path: 'returns/:id', lazy: async () => ({ Component: (await import('./return-page.js')).SupplierReturnPage }) },
  {
    path: 'returns/:id/credit',
    lazy: async () => ({ Component: (await import('./credit-page.js')).SupplierCreditPage }),
  },
];

/** What it adds to the menu of suppliers. */
export const supplierMenu: readonly MenuEntry[] = [
  { key: '/orders', text: 'menu.myOrders', icon: 'Inbox', place: 30 },
  { key: '/invoices', text: 'menu.myInvoices', icon: 'FileDone', place: 40 },
  { key: '/returns', text: 'menu.myReturns', icon: 'FileText', place: 45 },
];

/** The page of the form of each move that needs one. */
export const forms = {
  counterProposal: (id: string) => `/orders/${id}/counter`,
  announceDelivery: (id: string) => `/orders/${id}/announce`,
  submitInvoice: (orderId: string) => `/orders/${orderId}/invoice`,
  correctInvoice: (id: string) => `/invoices/${id}/correct`,
};
