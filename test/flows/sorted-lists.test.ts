import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { confirmedOrder } from '../kit/orders.js';
import { billOf } from '../kit/payment.js';
import { revOf } from '../kit/rev-of.js';
import { threeFirms } from '../kit/suppliers.js';

const DAY_MS = 86_400_000;

// Finance pays by due day, whatever the order in which invoices came.
let app: App;
let finance: Person;
/** In the order in which they were matched, so in that of their due days; the last two are due on one day. */
const matched: string[] = [];

beforeAll(async () => {
  app = await startApp();
  finance = await app.as('FINANCE');
  const { contractId, supplier } = await contracted(app, await threeFirms(app));
  const invoices: string[] = [];
  for (const quantity of ['1', '2', '3', '4']) {
    const orderId = await confirmedOrder(app, { contractId, supplier, quantity });
    await acceptedReceipt(app, orderId, quantity);
    invoices.push((await does(supplier, 'submitInvoice', billOf(orderId, quantity, '12.5'))).id);
  }
  for (const [nth, days] of [
    [2, 1],
    [0, 1],
    [1, 0],
    [3, 0],
  ] as const) {
    const invoiceId = invoices[nth] ?? '';
    await does(finance, 'matchInvoice', { invoiceId, rev: await revOf(invoiceId) });
    matched.push(invoiceId);
    app.clock.advance(days * DAY_MS);
  }
}, 180_000);
afterAll(() => app.stop());

const page = async (sort: string | null, after: string | null = null) => {
  const query = `query($sort: InvoiceSort, $after: String) {
    invoices(state: MATCHED, first: 2, sort: $sort, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
  }`;
  const { data, errors } = await finance.ask(query, { sort, after });
  const [error] = errors;
  if (error) return { code: error.extensions.code, ids: [], next: null };
  const { edges, pageInfo } = data.invoices;
  const ids = edges.map(({ node }: { readonly node: { readonly id: string } }) => node.id);
  return { code: null, ids, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
};

describe('a list sorted by a day', () => {
  it('gives the earliest first, page after page, and rows of one day once each', async () => {
    const first = await page('DUE_ON');
    expect(first.ids).toEqual(matched.slice(0, 2));
    const second = await page('DUE_ON', first.next);
    expect(second.ids).toEqual([...matched.slice(2)].sort());
    expect(second.next).toBeNull();
  });

  it('is another list than the one that gives the newest first, and takes no cursor of that', async () => {
    const newest = await page(null);
    expect(newest.ids).not.toEqual(matched.slice(0, 2));
    expect((await page('DUE_ON', newest.next)).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await page('DUE_ON', 'bm9uZQ')).code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await page(null, (await page('DUE_ON')).next)).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
