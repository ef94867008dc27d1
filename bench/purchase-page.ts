import { print } from 'graphql';
import { quantile } from 'simple-statistics';
import { database } from '../api/kernel/database.js';
import { TRAIL } from '../api/trail/stored.js';
import {
  PurchaseCountsDocument,
  PurchaseDocument,
  PurchaseEntriesDocument,
  PurchaseLanesDocument,
  PurchaseMomentDocument,
  PurchaseWaysDocument,
} from '../web/src/generated/graphql.js';
import { signIn } from './kit/graphql.js';
import { makeLongPurchase } from './kit/long-purchase.js';
import { hireStaff, LOGIN, openPlatform } from './kit/platform.js';
import { startApi, startWorker } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const ENTRIES = 1_000;
const TIMES = 60;

/** The queries of the purchase page, for a purchase with a thousand entries, over HTTP: each view separately. */
export const purchasePageMeasure: Measure = {
  name: 'purchase-page',
  group: 'trail',
  async *run({ rows }) {
    const platform = await openPlatform();
    await hireStaff(platform);
    const [api, worker] = [await startApi(platform.uri), await startWorker(platform.uri)];
    const entries = rows ?? ENTRIES;
    const id = await makeLongPurchase(platform, entries);
    await settled();
    const ask = await signIn(api.base, LOGIN);
    const views = {
      head: [PurchaseDocument, {}],
      entries: [PurchaseEntriesDocument, { first: 50, skip: 0 }],
      counts: [PurchaseCountsDocument, {}],
      lanes: [PurchaseLanesDocument, {}],
      moment: [PurchaseMomentDocument, { moment: { place: Math.floor(entries / 2) } }],
      ways: [PurchaseWaysDocument, {}],
    } as const;
    for (const [name, [document, variables]] of Object.entries(views)) {
      const query = print(document);
      const waits: number[] = [];
      for (let n = 0; n < TIMES; n++) {
        const began = performance.now();
        await ask(query, { id, ...variables });
        waits.push(performance.now() - began);
      }
      yield absolute(`purchase-page.${name}.p95`, quantile(waits, 0.95), 'ms', { atMost: 150 });
    }
    for (const program of [worker, api]) await program.stop();
    await platform.close();
  },
};

/** Waits until every entry is in the log. */
async function settled(): Promise<void> {
  while ((await database().collection(TRAIL.outbox).countDocuments()) > 0)
    await new Promise((resolve) => setTimeout(resolve, 100));
}
