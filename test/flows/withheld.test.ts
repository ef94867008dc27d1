import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { exportsDue } from '../../api/exports/index.js';
import { runExport } from '../../jobs/exporting/index.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { readPdf } from '../kit/read-pdf.js';
import { revOf } from '../kit/rev-of.js';
import { approvedAward, bid, openedEvent, type PublishedEvent, publishedEvent, scored } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

jest.setTimeout(180_000);

// What a reader may not see is said to be withheld. It is never told as if there were nothing.

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

let app: App;
let firms: readonly Firm[];
let buyer: Person;
let expert: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  [buyer, expert] = [await app.as('BUYER'), await app.as('EXPERT')];
});
afterAll(() => app.stop());

/** An event in which one expert scores, with the bids of two firms opened. */
async function opened(): Promise<PublishedEvent & { readonly bidIds: readonly string[] }> {
  const more = { priceWeight: 60, expertIds: [expert.accountId] };
  const event = await publishedEvent(app, firms, 24, { more });
  const bidIds: string[] = [];
  for (const [at, firm] of firms.slice(0, 2).entries()) bidIds.push((await bid(firm, event, `12.${at + 5}`)).id);
  await openedEvent(app, event.eventId);
  return { ...event, bidIds };
}

const momentFor = async (who: Person, purchaseId: string, fields: string): Promise<Shown> => {
  const { data, errors } = await who.ask(
    `{ purchase(id: "${purchaseId}") { trail { asOf { purchase { ${fields} } } } } }`,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.purchase.trail.asOf.purchase;
};

describe('the time machine', () => {
  it('tells an expert that the amount of the award is withheld, not that nothing has been awarded', async () => {
    const { eventId, purchaseId, bidIds } = await opened();
    const VALUE = 'value { amount } valueWithheld';
    expect(await momentFor(expert, purchaseId, VALUE)).toEqual({ value: null, valueWithheld: false });
    await scored(expert, eventId, Object.fromEntries(bidIds.map((id) => [id, '80'])));
    await approvedAward(app, eventId);
    expect(await momentFor(expert, purchaseId, VALUE)).toEqual({ value: null, valueWithheld: true });
    expect(await momentFor(buyer, purchaseId, VALUE)).toEqual({ value: { amount: '125.00' }, valueWithheld: false });
  });

  it('tells that the evaluation is to be completed once all experts have scored, whose scores are still withheld', async () => {
    const { eventId, purchaseId, bidIds } = await opened();
    const next = async (who: Person) => (await momentFor(who, purchaseId, 'next { label }')).next;
    expect(await next(buyer)).toEqual([{ label: 'Score bids' }]);
    // What the buyer sees of the trail ends before the scores.
    app.clock.advance(60_000);
    await scored(expert, eventId, Object.fromEntries(bidIds.map((id) => [id, '80'])));
    for (const who of [buyer, expert]) expect(await next(who)).toEqual([{ label: 'Complete evaluation' }]);
    await buyer.act('completeEvaluation', { eventId, rev: await revOf(eventId) });
    expect((await next(buyer)).map(({ label }: Shown) => label)).toEqual(['Recommend award']);
  });
});

describe('the purchase file', () => {
  /** What the file says of the bids of a purchase. */
  const bidsIn = async (who: Person, purchaseId: string): Promise<string> => {
    const asked = `mutation($input: AskExportInput!) { askExport(input: $input) { ... on PurchaseExport { id } } }`;
    await who.ask(asked, { input: { purchaseId, kind: 'FILE' } });
    const signal = new AbortController().signal;
    for (const id of await exportsDue(app.clock.now())) await runExport(id, { ...app, signal });
    const { data } = await who.ask(`{ purchaseExports(purchaseId: "${purchaseId}") { url } }`);
    const answer = await fetch(app.base + data.purchaseExports[0].url, {
      headers: { authorization: `Bearer ${who.token}` },
    });
    const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    return pages.join('');
  };

  it('says of sealed bids until when they are, and of those that were never opened that they stay so', async () => {
    const event = await publishedEvent(app, firms, 24);
    const [firm] = firms;
    if (firm) await bid(firm, event, '12.5');
    await app.settle();
    expect(await bidsIn(buyer, event.purchaseId)).toMatch(/Sealed *from *everybody *until *the *opening/);
    const { eventId, purchaseId } = event;
    await buyer.act('cancelEvent', { eventId, rev: await revOf(eventId), reason: 'no need' });
    await app.settle();
    app.clock.advance(60_000);
    expect(await bidsIn(buyer, purchaseId)).toMatch(/stay *sealed *for *everybody/);
  });
});
