import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { indexLog } from '../../jobs/searching/index-log.js';
import { type Person, startApp } from '../kit/app.js';
import { contracted } from '../kit/contracted.js';
import { acceptedReceipt } from '../kit/delivery.js';
import { submittedRequisition } from '../kit/demand.js';
import { confirmedOrder } from '../kit/orders.js';
import { requestedPayment } from '../kit/payment.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// Whose work it is, whom it waits for, and who acts in the place of whom.

// biome-ignore lint/suspicious/noExplicitAny: what a test asked for is for the test to know
type Shown = any;

const DAY_MS = 86_400_000;
const TASK =
  'subjectId move yours turn turnRoles method worth { amount } facts { name value } dueAt label title number waitsFor';
const PLACE = 'edges { node { kind fromName toName byName reason until isCurrent subjectId } }';

let app: Awaited<ReturnType<typeof startApp>>;
let firms: readonly Firm[];
let owner: Person;
let colleague: Person;
let elsewhere: Person;
let head: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  owner = await app.as('BUYER');
  colleague = await app.hire(['BUYER'], 'colleague', { name: 'Lin Yueru' });
  head = await app.hire(['UNIT_HEAD'], 'head', { name: 'Tian Deshan' });
  const unit = { code: 'AXLES', name: '车桥厂', nameEn: 'Axle Plant' };
  const { id: unitId } = await (await app.as('SYSTEM_ADMIN')).act('createUnit', unit, 'id');
  elsewhere = await app.hire(['BUYER'], 'elsewhere', { unitId });
}, 180_000);
afterAll(() => app.stop());

async function tasks(who: Person, whose: string): Promise<Shown[]> {
  return (await who.ask(`{ toDos(whose: ${whose}) { ${TASK} } }`)).data.toDos;
}
const named = (found: readonly Shown[], subjectId: string, move: string) =>
  found.find((one) => one.subjectId === subjectId && one.move === move);

async function on(who: Person, move: string, purchaseId: string, more: object = {}): Promise<Shown> {
  const { data } = await owner.ask(`{ purchase(id: "${purchaseId}") { rev } }`);
  return who.act(move, { purchaseId, rev: data.purchase.rev, ...more }, 'id rev');
}

async function represented(who: Person, subjectId: string | null = null): Promise<Shown[]> {
  const asked = subjectId === null ? 'first: 200' : `subjectId: "${subjectId}"`;
  const { data } = await who.ask(`{ representations(${asked}) { ${PLACE} } }`);
  return data.representations.edges.map(({ node }: Shown) => node);
}

describe('work that waits', () => {
  it('is one’s own, that of colleagues with whom it waits for, or all', async () => {
    const requisitionId = await submittedRequisition(app, { by: owner });
    const approver = await app.as('APPROVER');
    const own = named(await tasks(approver, 'MINE'), requisitionId, 'approveRequisition');
    expect(own).toMatchObject({ yours: true, turn: [], turnRoles: [] });
    // The approver decides by what it comes to, who asks, and for whom.
    expect(own.facts.map(({ name }: Shown) => name)).toEqual(['requestedById', 'unitId']);
    expect(named(await tasks(owner, 'MINE'), requisitionId, 'approveRequisition')).toBeUndefined();
    const waits = { yours: false, turn: ['approver (test)'], turnRoles: ['APPROVER'] };
    for (const whose of ['UNIT', 'OWNED', 'ALL'])
      expect(named(await tasks(owner, whose), requisitionId, 'approveRequisition')).toMatchObject(waits);
    // Nobody of that unit can approve it, and nobody there owns it.
    expect(named(await tasks(elsewhere, 'UNIT'), requisitionId, 'approveRequisition')).toBeUndefined();
    expect(named(await tasks(elsewhere, 'OWNED'), requisitionId, 'approveRequisition')).toBeUndefined();
    expect(named(await tasks(elsewhere, 'ALL'), requisitionId, 'approveRequisition')).toMatchObject(waits);
    expect(named(await tasks(approver, 'ALL'), requisitionId, 'approveRequisition')).toMatchObject({ yours: true });
  });

  it('of an owner names the owner and who acts in the owner’s place', async () => {
    const { purchaseId, eventId } = await publishedEvent(app, firms, 48);
    const { data } = await owner.ask(
      `{ sourcingEvent(id: "${eventId}") { rev requisitions: lines { requisition { id } } } }`,
    );
    await owner.act('cancelEvent', { eventId, rev: data.sourcingEvent.rev, reason: 'wrong' });
    const [line] = data.sourcingEvent.requisitions;
    const requisitionId = line.requisition.id;
    const { data: of } = await owner.ask(`{ requisition(id: "${requisitionId}") { rev } }`);
    await owner.act('withdrawRequisition', { requisitionId, rev: of.requisition.rev, reason: 'to change it' });
    expect(named(await tasks(owner, 'MINE'), requisitionId, 'submitRequisition')).toMatchObject({ yours: true });
    expect(named(await tasks(owner, 'UNIT'), requisitionId, 'submitRequisition')).toBeUndefined();
    const seen = named(await tasks(colleague, 'UNIT'), requisitionId, 'submitRequisition');
    expect(seen).toMatchObject({ yours: false, turn: ['buyer (test)'] });
    const rev = of.requisition.rev + 1;
    await colleague.act('takeOverRequisition', { requisitionId, rev, reason: 'ill' });
    expect(named(await tasks(colleague, 'MINE'), requisitionId, 'submitRequisition')).toMatchObject({ yours: true });
    const both = named(await tasks(head, 'UNIT'), requisitionId, 'submitRequisition');
    expect(both).toMatchObject({ turn: ['buyer (test)', 'Lin Yueru'] });
    expect(purchaseId).toContain('pur_');
  });

  it('of suppliers names no bidder, and suppliers hear of their own work alone', async () => {
    const { eventId } = await publishedEvent(app, firms, 48);
    const bids = named(await tasks(owner, 'OWNED'), eventId, 'submitBid');
    expect(bids).toMatchObject({ yours: false, turn: [], turnRoles: ['SUPPLIER_SUBMITTER'] });
    const [firm] = firms;
    if (!firm) throw new Error('No firm');
    expect(named(await tasks(firm.person, 'MINE'), eventId, 'submitBid')).toMatchObject({ yours: true });
    for (const whose of ['UNIT', 'OWNED', 'ALL']) expect(await tasks(firm.person, whose)).toEqual([]);
  });

  it('is found with as many questions to the database, however much there is', async () => {
    const counted = async (whose: string) => {
      let count = 0;
      mongoose.set('debug', () => void count++);
      await tasks(owner, whose);
      mongoose.set('debug', false);
      return count;
    };
    const before = [await counted('MINE'), await counted('UNIT'), await counted('OWNED'), await counted('ALL')];
    for (let many = 0; many < 3; many++) await publishedEvent(app, firms, 48);
    for (let many = 0; many < 3; many++) await submittedRequisition(app, { by: owner });
    const after = [await counted('MINE'), await counted('UNIT'), await counted('OWNED'), await counted('ALL')];
    expect(after).toEqual(before);
    expect(Math.max(...after)).toBeLessThan(120);
  });
});

describe('who acts for whom', () => {
  let event: PublishedEvent;
  const until = () => new Date(app.clock.now().getTime() + 5 * DAY_MS).toISOString();
  beforeAll(async () => {
    event = await publishedEvent(app, firms, 2_000);
  });

  it('one person is deputy at a time, and whoever has left can be given nothing', async () => {
    const { purchaseId } = event;
    const left = await app.hire(['BUYER'], 'left');
    const security = await app.as('SECURITY_ADMIN');
    const { data } = await security.ask(`{ account(id: "${left.accountId}") { rev } }`);
    await security.act('disableAccount', { accountId: left.accountId, rev: data.account.rev, reason: 'has left' });
    const gone = { accountId: left.accountId };
    const inactive = { code: 'RULE', key: 'owner.notActive', path: ['accountId'] };
    expect(await on(owner, 'handOverPurchase', purchaseId, { ...gone, reason: 'moves' })).toMatchObject(inactive);
    expect(await on(owner, 'appointPurchaseDeputy', purchaseId, { ...gone, until: until() })).toMatchObject(inactive);
    const lent = { accountId: elsewhere.accountId, until: until(), reason: 'on holiday' };
    expect(await on(owner, 'appointPurchaseDeputy', purchaseId, lent)).toMatchObject({ id: purchaseId });
    const second = { accountId: colleague.accountId, until: until() };
    const refused = await on(owner, 'appointPurchaseDeputy', purchaseId, second);
    expect(refused).toMatchObject({ code: 'RULE', key: 'owner.hasDeputy', path: ['accountId'] });
    expect(refused.message).toContain('elsewhere (test) is deputy already');
    // The same person may be given another term.
    const longer = { ...lent, until: new Date(app.clock.now().getTime() + 9 * DAY_MS).toISOString() };
    expect(await on(owner, 'appointPurchaseDeputy', purchaseId, longer)).toMatchObject({ id: purchaseId });
  });

  it('is told to those it concerns, to the head of the unit and to the discipline office, what runs now first', async () => {
    const { purchaseId } = event;
    await on(colleague, 'takeOverPurchase', purchaseId, { reason: 'a line stands still' });
    const lent = { kind: 'LENT', fromName: 'buyer (test)', toName: 'elsewhere (test)', reason: 'on holiday' };
    const taken = { kind: 'TAKEN_OVER', fromName: 'buyer (test)', toName: 'Lin Yueru', reason: 'a line stands still' };
    const officer = await app.as('DISCIPLINE_OFFICER');
    for (const who of [owner, head, officer]) {
      const found = await represented(who);
      expect(found).toContainEqual(expect.objectContaining({ ...lent, isCurrent: true }));
      expect(found).toContainEqual(expect.objectContaining({ ...taken, isCurrent: true, until: null }));
    }
    const deputy = await represented(elsewhere);
    expect(deputy.map(({ kind }) => kind)).toEqual(['LENT', 'LENT']);
    expect(deputy.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(await represented(await app.as('FINANCE'))).toEqual([]);
  });

  it('stays as it was once the log is indexed, and ends with the handing over', async () => {
    const { purchaseId } = event;
    const before = await represented(owner, purchaseId);
    await app.settle();
    await indexLog(app.origin);
    expect(await represented(owner, purchaseId)).toEqual(before);
    await on(owner, 'handOverPurchase', purchaseId, { accountId: colleague.accountId, reason: 'another post' });
    const after = await represented(owner, purchaseId);
    expect(after.map(({ kind, isCurrent }) => [kind, isCurrent])).toContainEqual(['HANDED_OVER', false]);
    expect(after.some(({ isCurrent }) => isCurrent)).toBe(false);
    const handed = { kind: 'HANDED_OVER', fromName: 'buyer (test)', toName: 'Lin Yueru', byName: 'buyer (test)' };
    expect(await represented(colleague)).toContainEqual(expect.objectContaining({ ...handed, reason: 'another post' }));
  });
});

describe('the home of', () => {
  it('a buyer has the purchases that run', async () => {
    const { purchaseId } = await publishedEvent(app, firms, 48);
    const ids = async (who: Person) => {
      const { data } = await who.ask(
        '{ purchases(first: 50, state: ACTIVE, mine: true) { edges { node { id stages { name state } } } } }',
      );
      return data.purchases.edges.map(({ node }: Shown) => node.id);
    };
    expect(await ids(owner)).toContain(purchaseId);
    expect(await ids(elsewhere)).not.toContain(purchaseId);
  });

  it('an expert has the events to score', async () => {
    const expert = await app.as('EXPERT');
    const more = { priceWeight: 60, expertIds: [expert.accountId] };
    const { eventId } = await publishedEvent(app, firms, 24, { more });
    const { data } = await expert.ask('{ expertEvents { id state closesAt scoredBy { id } } }');
    expect(data.expertEvents).toContainEqual(expect.objectContaining({ id: eventId, state: 'PUBLISHED' }));
  });
});

describe('a number', () => {
  const FOUND = 'subjectType subjectId number outsideLabel outside isExact title';
  const find = async (who: Person, text: string): Promise<Shown[]> => {
    const { data } = await who.ask(`query($text: String!) { findNumbers(text: $text, first: 20) { ${FOUND} } }`, {
      text,
    });
    return data.findNumbers;
  };

  it('finds its document first, a part of it those that have it in theirs, and nobody finds what they do not see', async () => {
    const { eventId } = await publishedEvent(app, firms, 48);
    const { data } = await owner.ask(`{ sourcingEvent(id: "${eventId}") { number } }`);
    const { number } = data.sourcingEvent;
    const [first] = await find(owner, number.toLowerCase());
    expect(first).toMatchObject({ subjectType: 'SourcingEvent', subjectId: eventId, number, isExact: true });
    const parts = await find(owner, number.slice(-4));
    expect(parts.map(({ subjectId }) => subjectId)).toContain(eventId);
    expect(await find(owner, 'Gears')).toEqual([]);
    expect((await (await app.as('SECURITY_ADMIN')).ask('{ findNumbers(text: "2026") { number } }')).errors).not.toEqual(
      [],
    );
  });

  it('of an invoice or a delivery note is found however it is written', async () => {
    const { contractId, supplier } = await contracted(app, firms);
    const orderId = await confirmedOrder(app, { contractId, supplier });
    const goodsReceiptId = await acceptedReceipt(app, orderId);
    await requestedPayment(app, { orderId, supplier, unitPrice: '12.5' });
    const finance = await app.as('FINANCE');
    const { data } = await finance.ask('{ invoices(first: 1) { edges { node { id invoiceNumber } } } }');
    const { id, invoiceNumber } = data.invoices.edges[0].node;
    const spaced = `${invoiceNumber.slice(0, 4)} ${invoiceNumber.slice(4)}`;
    expect(await find(finance, spaced)).toContainEqual(
      expect.objectContaining({ subjectId: id, outside: invoiceNumber, isExact: true }),
    );
    const { data: receipt } = await owner.ask(`{ goodsReceipt(id: "${goodsReceiptId}") { deliveryNote } }`);
    const found = await find(await app.as('RECEIVER'), receipt.goodsReceipt.deliveryNote);
    expect(found.map(({ subjectId }) => subjectId)).toContain(goodsReceiptId);
  });
});

describe('notices', () => {
  it('say what they are about and what it is worth, and older ones follow on demand', async () => {
    await submittedRequisition(app, { by: owner });
    await app.settle();
    await notifyLog(jobContext(app.clock, app.origin));
    const approver = await app.as('APPROVER');
    const page = async (before: string | null) => {
      const query = 'query($before: ID) { notices(first: 2, before: $before) { id at title worth { amount } } }';
      return (await approver.ask(query, { before })).data.notices;
    };
    const first = await page(null);
    expect(first).toHaveLength(2);
    expect(first.every(({ title }: Shown) => typeof title === 'string')).toBe(true);
    const next = await page(first[1].id);
    expect(next.map(({ id }: Shown) => id)).not.toContain(first[1].id);
    expect(Date.parse(next[0].at)).toBeLessThanOrEqual(Date.parse(first[1].at));
    const { data } = await owner.ask('query($before: ID) { notices(before: $before) { id } }', { before: first[1].id });
    expect(data.notices).toEqual([]);
  });
});
