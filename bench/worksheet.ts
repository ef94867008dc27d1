import { print } from 'graphql';
import { Decimal128, type Document } from 'mongodb';
import { quantile } from 'simple-statistics';
import { collectionOf } from '../api/kernel/database.js';
import { newId } from '../api/kernel/ids.js';
import { openWorksheet } from '../schema/kernel/worksheet.js';
import { createRandom } from '../scripts/demo/random.js';
import { OrdersDocument, type OrdersQuery } from '../web/src/generated/graphql.js';
import { signIn } from './kit/graphql.js';
import { hireStaff, LOGIN, openPlatform } from './kit/platform.js';
import { startApi } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const ORDERS = 20_000;
const LINES = 20;
const TIMES = 200;
const MEBI = 2 ** 20;

/**
 * The list of orders as its page asks for it, sorted by amount, at pages from anywhere in 20,000, also narrowed to one owner; and all of them taken out as a workbook,
 * page by page as the page does. The rows are inserted without their acts, which would take an hour.
 */
export const worksheetMeasure: Measure = {
  name: 'worksheet',
  async *run({ rows }) {
    const platform = await openPlatform();
    const { manager } = await hireStaff(platform);
    await insertOrders(rows ?? ORDERS, manager._id);
    const api = await startApi(platform.uri);
    const ask = await signIn(api.base, LOGIN);
    const query = print(OrdersDocument);
    const page = async (variables: object) => (await ask(query, { ...variables })).orders as OrdersQuery['orders'];
    const cursors = await cursorsOf(page);
    const random = createRandom(12);
    for (const [name, narrowed] of Object.entries({ all: {}, mine: { mine: true }, state: { state: 'CONFIRMED' } })) {
      const waits: number[] = [];
      for (let n = 0; n < TIMES; n++) {
        const began = performance.now();
        await page({ ...narrowed, sort: 'TOTAL', descending: n % 2 === 0, first: 50, after: random.pick(cursors) });
        waits.push(performance.now() - began);
      }
      yield absolute(`worksheet.sorted.${name}.p95`, quantile(waits, 0.95), 'ms', { atMost: 50 });
    }
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let most = 0;
    const began = performance.now();
    const sheet = openWorksheet('Orders', ['Number', 'Supplier', 'State', 'Total', 'Currency', 'Created']);
    let read = 0;
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo }: OrdersQuery['orders'] = await page({
        sort: 'TOTAL',
        first: 100,
        after,
        counted: false,
      });
      sheet.add(
        edges.map(({ node }) => [
          ...[node.number, node.supplier?.name ?? '', node.state, { amount: node.total.amount }, node.total.currency],
          { instant: new Date(node.createdAt) },
        ]),
      );
      read += edges.length;
      most = Math.max(most, process.memoryUsage().rss);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const file = sheet.end();
    yield absolute('worksheet.export', (performance.now() - began) / 1_000, 's', { atMost: 10 });
    yield absolute('worksheet.export.memory', (most - before) / MEBI, 'MB', { atMost: 100 });
    console.error(`${read} rows, ${(file.size / MEBI).toFixed(1)} MB`);
    await api.stop();
    await platform.close();
  },
};

/** Cursors at every tenth page of the list sorted by amount. */
async function cursorsOf(page: (variables: object) => Promise<OrdersQuery['orders']>): Promise<(string | null)[]> {
  const cursors: (string | null)[] = [null];
  for (;;) {
    const { pageInfo } = await page({ sort: 'TOTAL', first: 100, after: cursors.at(-1) ?? null });
    if (!pageInfo.hasNextPage) return cursors;
    cursors.push(pageInfo.endCursor ?? null);
  }
}

/** Orders of purchases of which every tenth is the reader's. */
async function insertOrders(count: number, ownerId: string): Promise<void> {
  const random = createRandom(12);
  const at = new Date();
  const row = { rev: 1, acts: {}, createdAt: at, updatedAt: at, _t: { prev: null, salt: '', at, keys: {} } };
  const decimal = (text: string) => Decimal128.fromString(text);
  const money = (text: string) => ({ amount: decimal(text), currency: 'CNY' });
  const insert = (name: string, documents: Document[]) => collectionOf<Document>(name).insertMany(documents);
  const supplierId = newId('Supplier', at);
  await insert('suppliers', [{ ...row, _id: supplierId, state: 'ACTIVE', number: 'S-1', name: '华信重工有限公司' }]);
  const purchases = Array.from({ length: Math.ceil(count / 4) }, (_, n) => ({
    ...row,
    ...{
      _id: newId('Purchase', at),
      state: 'ACTIVE',
      number: `CG-${n}`,
      title: '采购',
      method: 'REQUEST_FOR_QUOTATION',
    },
    ...{ currency: 'CNY', ownerId: n % 10 === 0 ? ownerId : `acc_${'0'.repeat(32)}`, unitId: null, requisitionIds: [] },
  }));
  await insert('purchases', purchases);
  const line = (n: number) => ({
    ...{ id: `l${n}`, contractLineId: `l${n}`, partId: newId('Part', at), partNumber: `QT-${n}`, name: '制动蹄片' },
    ...{ quantity: decimal('10'), received: decimal(n % 3 === 0 ? '10' : '0'), unit: '件', unitPrice: decimal('12.5') },
    ...{
      taxRate: decimal('13'),
      net: decimal('110'),
      tax: decimal('14.3'),
      total: decimal('125'),
      dueOn: '2026-12-30',
    },
  });
  const lines = Array.from({ length: LINES }, (_, n) => line(n));
  for (let from = 0; from < count; from += 1_000)
    await insert(
      'purchase_orders',
      Array.from({ length: Math.min(1_000, count - from) }, (_, n) => ({
        ...row,
        ...{ _id: newId('PurchaseOrder', at), state: n % 5 === 0 ? 'CONFIRMED' : 'RECEIVED', number: `DD-${from + n}` },
        ...{ purchaseId: random.pick(purchases)._id, contractId: `con_${'0'.repeat(32)}`, supplierId, currency: 'CNY' },
        ...{ priceBasis: 'WITH_TAX', net: money('100'), tax: money('13'), deliverTo: '中心仓库', lines },
        total: money(`${random.int(1, 1_000_000)}.${random.int(10, 99)}`),
      })),
    );
}
