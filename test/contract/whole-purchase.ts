import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { raiseAlert } from '../../api/risk/index.js';
import { closeEvent } from '../../api/sourcing/index.js';
import { type Role, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { formatVkey } from '../../schema/trail/index.js';
import { type App, type Firm, threeFirms } from '../flows/published-event.js';
import { PASSWORD, type Person } from '../kit/app.js';
import { logKey } from '../kit/witness.js';
import { fulfilled } from './fulfilled.js';
import { tokenOf } from './refusals.js';
import { taken } from './taken.js';

const HOUR_MS = 3_600_000;
const DUE = '2026-06-30';

/** Whoever acts for the supplier of a purchase, by post. */
export interface OwnFirm {
  readonly supplierId: string;
  readonly people: ReadonlyMap<Role, Person>;
}

/** Takes every kind of subject there is into being, by moves: from a category to the payment of an invoice, and an alert. */
export async function wholePurchase(app: App): Promise<OwnFirm> {
  const firms = await threeFirms(app);
  const [own] = firms;
  if (!own) throw new Error('No firm');
  const take = (role: Role) => async (move: string, input: object) =>
    taken(move, await (await app.as(role)).act(move, { ...input }, 'id rev'));
  const { eventId, purchaseId, lineId } = await published(app, firms);
  const lines = [{ lineId, unitPrice: '12.5', leadTimeDays: 20 }];
  const bid = taken('submitBid', await own.person.act('submitBid', { eventId, content: { lines } }, 'id rev'));
  app.clock.advance(25 * HOUR_MS);
  await bySystem(execute(closeEvent, { key: randomUUID(), eventId, rev: 2 }, app.system()));
  await take('LEGAL')('openBids', { eventId, rev: 3 });
  await take('EXPERT')('scoreBids', { eventId, scores: [{ bidId: bid.id, technical: '80' }] });
  await take('BUYER')('completeEvaluation', { eventId, rev: 4 });
  const award = await take('BUYER')('recommendAward', { eventId, bidId: bid.id, justification: 'The only one' });
  await take('APPROVER')('approveAward', { awardId: award.id, rev: 1 });
  const people = await accountsOf(app, own);
  await fulfilled(take, people, award.id);
  await take('FINANCE')('revealBankAccount', { supplierId: own.supplierId, reason: 'to pay' });
  await bySystem(execute(raiseAlert, finding(purchaseId), app.system()));
  await take('SYSTEM_ADMIN')('announceLogKey', { vkey: formatVkey(logKey(app.origin).key), reason: 'yearly' });
  const { fileId } = await uploaded(app);
  await take('CATEGORY_MANAGER')('importParts', { fileId });
  await take('CATEGORY_MANAGER')('importEventLog', { fileId, system: 'ERP' });
  await recordsKept(app);
  return { supplierId: own.supplierId, people };
}

/** A hold on somebody, and an erasure of somebody else who has left. */
async function recordsKept(app: App): Promise<void> {
  const { accountId } = await app.hire(['EXPERT'], 'has-left');
  const [held, left] = [(await app.as('RECEIVER')).accountId, { accountId, rev: 4, reason: 'has left' }];
  const legal = await app.as('LEGAL');
  await app.as('EXPERT');
  taken('disableAccount', await (await app.as('SECURITY_ADMIN')).act('disableAccount', left, 'id rev'));
  const watched = { accountId: (await app.as('DISCIPLINE_OFFICER')).accountId, reason: 'has left' };
  const security = await app.as('SECURITY_ADMIN');
  taken('proposeDisabling', await security.act('proposeDisabling', watched, 'id rev'));
  taken('placeHold', await legal.act('placeHold', { accountId: held, reason: 'a case' }, 'id rev'));
  taken('requestErasure', await legal.act('requestErasure', { accountId, reason: 'PIPL 47' }, 'id rev'));
}

async function published(app: App, firms: readonly Firm[]) {
  const buyer = await app.as('BUYER');
  const { data } = await buyer.ask('{ categories { id } }');
  const part = { number: 'QT-17-001', name: 'Gear', categoryId: data.categories[0].id, unit: 'pc' };
  const { id: partId } = await (await app.as('CATEGORY_MANAGER')).act('createPart', part, 'id');
  const lines = [{ partId, quantity: '10', neededOn: DUE }];
  const { id: requisitionId } = await buyer.act('createRequisition', { title: 'Gears', currency: 'CNY', lines }, 'id');
  await buyer.act('submitRequisition', { requisitionId, rev: 1 });
  await (await app.as('APPROVER')).act('approveRequisition', { requisitionId, rev: 2 });
  const settings = {
    title: 'Gears',
    method: 'REQUEST_FOR_QUOTATION',
    requisitionIds: [requisitionId],
    closesAt: new Date(app.clock.now().getTime() + 24 * HOUR_MS).toISOString(),
    priceWeight: 60,
    invitedIds: firms.map(({ supplierId }) => supplierId),
    expertIds: [(await app.as('EXPERT')).accountId],
  };
  const event = await buyer.act('createEvent', settings, 'id rev purchase { id } lines { id }');
  taken('publishEvent', await buyer.act('publishEvent', { eventId: event.id, rev: 1 }, 'id rev'));
  return { eventId: event.id, purchaseId: event.purchase.id, lineId: event.lines[0].id };
}

async function accountsOf(app: App, own: Firm): Promise<Map<Role, Person>> {
  const people = new Map<Role, Person>();
  const known = await own.person.ask('{ mySupplier { number } }');
  const number = known.data.mySupplier.number.toLowerCase();
  // Whoever registers a firm holds all its posts; these hold one each.
  for (const role of SUPPLIER_ROLES) {
    const login = role.toLowerCase();
    const account = { login, name: `${login} (test)`, language: 'en', roles: [role] };
    const { id, rev } = taken('addSupplierAccount', await own.person.act('addSupplierAccount', account, 'id rev'));
    taken('issueCode', await own.person.act('issueCode', { accountId: id, rev, reason: 'new' }, 'id rev'));
    const { data } = await own.person.ask(`{ codeLetter(accountId: "${id}") { code } }`);
    const whole = `${login}@${number}`;
    const newcomer = await app.signIn('/supplier/graphql', whole, data.codeLetter.code);
    const choice = { accountId: id, rev: rev + 1, newPassword: PASSWORD };
    taken('choosePassword', await newcomer.act('choosePassword', choice, 'id rev'));
    people.set(role, await app.signIn('/supplier/graphql', whole));
  }
  return people;
}

function finding(aboutPurchaseId: string) {
  const ref = randomUUID();
  const fact = {
    kind: 'entry',
    ref,
    pointer: null,
    subjectId: aboutPurchaseId,
    label: 'detector.BI01.bid',
    value: '1',
  };
  const what = { finding: '0'.repeat(64), detector: 'BI01', evidenceClass: 'MEDIUM', params: { count: '1' } };
  return { key: randomUUID(), ...what, aboutPurchaseId, evidence: [fact] };
}

async function uploaded(app: App): Promise<{ fileId: string }> {
  const token = await tokenOf(`${app.base}/graphql`, 'category_manager');
  const form = new FormData();
  form.set('file', new Blob(['part_number\n']), 'parts.csv');
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${app.base}/files`, { method: 'POST', body: form, headers });
  return z.looseObject({ fileId: z.string() }).parse(await response.json());
}

async function bySystem(act: ReturnType<typeof execute>): Promise<void> {
  const result = await act;
  if (isRefusal(result)) throw new Error(`${result.key} at ${result.path.join('.')}`);
}
