import type { Place } from './look-at.js';

/** The subjects of the story, by id. */
type Ids = Readonly<
  Record<'purchase' | 'requisition' | 'event' | 'award' | 'contract' | 'order' | 'invoice' | 'payment', string>
>;

/** The main pages of each audience, with everything that the story has left on them. */
export const MAIN_PAGES: Readonly<Record<string, (ids: Ids) => readonly Place[]>> = {
  'a buyer': (ids) => [
    { path: '/', name: 'home' },
    { path: '/purchases', name: 'purchases' },
    { path: `/purchases/${ids.purchase}`, name: 'purchase' },
    { path: '/requisitions', name: 'requisitions' },
    { path: `/requisitions/${ids.requisition}`, name: 'requisition' },
    { path: '/requisitions/new', name: 'requisition-form' },
    { path: `/events/${ids.event}`, name: 'event' },
    { path: `/awards/${ids.award}`, name: 'award' },
    { path: `/contracts/${ids.contract}`, name: 'contract' },
    { path: `/orders/${ids.order}`, name: 'order' },
    { path: '/suppliers', name: 'suppliers' },
    { path: '/parts', name: 'parts' },
  ],
  finance: (ids) => [
    { path: '/invoices', name: 'invoices' },
    { path: `/invoices/${ids.invoice}`, name: 'invoice' },
    { path: `/payments/${ids.payment}`, name: 'payment' },
  ],
  'the discipline office': () => [
    { path: '/alerts', name: 'alerts' },
    { path: '/detectors', name: 'detectors' },
    { path: '/trail', name: 'trail' },
  ],
  'a supplier': (ids) => [
    { path: '/', name: 'supplier-home' },
    { path: `/events/${ids.event}`, name: 'supplier-event' },
    { path: `/orders/${ids.order}`, name: 'supplier-order' },
    { path: '/my-supplier', name: 'supplier-profile' },
  ],
  'a visitor': () => [
    { path: '/', name: 'sign-in' },
    { path: '/register', name: 'register' },
    { path: '/confirm-address#x', name: 'confirm-address' },
    { path: '/verify', name: 'verify' },
  ],
};
