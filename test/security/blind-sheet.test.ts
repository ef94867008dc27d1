import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { ALL_CLASSES } from '../../api/trail/index.js';
import { purchaseBundle } from '../../jobs/exporting/index.js';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { projectCases } from '../../jobs/projecting/project-cases.js';
import { projectLog } from '../../jobs/projecting/project-log.js';
import { projectSteps } from '../../jobs/projecting/steps.js';
import { indexLog } from '../../jobs/searching/index-log.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { revOf } from '../kit/rev-of.js';
import { offer, openedEvent, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { everyAnswer } from './every-question.js';

jest.setTimeout(600_000);

// Where an event hides names from its experts, none of them learns whose bid is whose, or what one costs, until the evaluation is complete.

const PRICE = '12.7531';
const NOTE = 'tested at 480 degrees';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
let plain: Person;
let other: Person;
const bids: string[] = [];

beforeAll(async () => {
  app = await startApp();
  // The test's clock is in the past, so MongoDB would find that denials have been kept for long enough.
  await collectionOf('denials').dropIndex('kept');
  firms = await threeFirms(app);
  plain = await app.hire(['EXPERT'], 'plain.expert');
  // Somebody who also has another post reads bids elsewhere.
  other = await app.hire(['EXPERT', 'CATEGORY_MANAGER'], 'other.expert');
  const expertIds = [plain.accountId, other.accountId];
  event = await publishedEvent(app, firms, 48, { more: { priceWeight: 60, expertIds, hidesBidders: true } });
  for (const { person } of firms) {
    const content = { ...offer(PRICE), note: NOTE };
    bids.push((await person.act('submitBid', { eventId: event.eventId, content }, 'id')).id);
  }
  await openedEvent(app, event.eventId);
  for (const who of [plain, other]) await who.act('declareNoInterest', { eventId: event.eventId });
  await workedOff();
});
afterAll(() => app.stop());

async function workedOff(): Promise<void> {
  await app.settle();
  await projectSteps(app.origin);
  await projectLog(app.origin, () => undefined);
  await projectCases(app.origin);
  await indexLog(app.origin);
  await notifyLog(jobContext(app.clock, app.origin));
}

async function answers(who: Person): Promise<ReadonlyMap<string, string>> {
  const opening = await collectionOf<{ id: string }>('trail_log').findOne({ 'subject.id': bids[0] as never });
  const known = { purchase: event.purchaseId, sourcingEvent: event.eventId, bid: bids[0] ?? '' };
  return everyAnswer({ ...known, entry: opening?.id ?? '' }, new Map([['expert', who]]));
}
const naming = (all: ReadonlyMap<string, string>, text: string) =>
  [...all].filter(([, answer]) => answer.includes(text)).map(([asked]) => asked);
const bundleOf = async (reader: string) => {
  const shown = { reader, classes: () => ALL_CLASSES, suppliers: 'whole' } as const;
  const { files } = await purchaseBundle(event.purchaseId, shown, app.keys);
  return Buffer.concat([...files.values()]).toString('latin1');
};

it.each([
  ['an expert', () => plain],
  ['an expert with another post', () => other],
])('%s reads numbers and what is to be judged, and no question tells a price or names a bid', async (_, who) => {
  const all = await answers(who());
  expect(all.size).toBeGreaterThan(20);
  expect(naming(all, PRICE)).toEqual([]);
  // The ids of the bids are only on the sheet, which is asked for below.
  for (const id of bids) expect(naming(all, id)).toEqual([]);
  expect(naming(all, NOTE)).toEqual([]);
  const query = `{ sourcingEvent(id: "${event.eventId}") { scoringSheet { proposals { number supplier { id } note } } } }`;
  const { proposals } = (await who().ask(query)).data.sourcingEvent.scoringSheet;
  expect(proposals).toEqual(firms.map((_firm, index) => ({ number: index + 1, supplier: null, note: NOTE })));
  expect(await bundleOf(who().accountId)).not.toContain(PRICE);
});

it('once the evaluation is complete they read whose is whose', async () => {
  const scores = bids.map((bidId) => ({ bidId, technical: '80' }));
  for (const who of [plain, other]) await who.act('scoreBids', { eventId: event.eventId, scores });
  const buyer = await app.as('BUYER');
  await buyer.act('completeEvaluation', { eventId: event.eventId, rev: await revOf(event.eventId) });
  await workedOff();
  const { data } = await other.ask(`{ bid(id: "${bids[0]}") { supplier { id } content { note } } }`);
  expect(data.bid).toEqual({ supplier: { id: firms[0]?.supplierId }, content: { note: NOTE } });
});
