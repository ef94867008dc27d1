import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { execute } from '../../api/kernel/execute.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { raiseAlert } from '../../api/risk/index.js';
import { type Role, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { formatVkey } from '../../schema/trail/index.js';
import { tokenOf } from '../contract/refusals.js';
import { type App, PASSWORD, type Person } from './app.js';
import { signedContract } from './contracts.js';
import { acceptedReceipt } from './delivery.js';
import { proposedDirectly } from './direct.js';
import { does } from './does.js';
import { confirmedOrder } from './orders.js';
import { requestedPayment } from './payment.js';
import { approvedAward, bid, openedEvent, publishedEvent, scored } from './sourcing.js';
import { type Firm, threeFirms } from './suppliers.js';
import { logKey } from './witness.js';

/** The people who act for the supplier of a purchase, by post. */
export interface OwnFirm {
  readonly supplierId: string;
  readonly people: ReadonlyMap<Role, Person>;
}

/** Creates a subject of every kind by moves, from a category to the payment of an invoice, and an alert. */
export async function wholePurchase(app: App): Promise<OwnFirm> {
  const firms = await threeFirms(app);
  const [own, other] = firms;
  if (!own || !other) throw new Error('No two firms');
  const { supplierId } = own;
  // Before the purchase with an event, which is the newest of those that tests look at.
  await proposedDirectly(app, supplierId);
  app.clock.advance(1_000);
  const expert = await app.as('EXPERT');
  const event = await publishedEvent(app, firms, 24, { more: { priceWeight: 60, expertIds: [expert.accountId] } });
  await does(other.person, 'declineInvitation', { eventId: event.eventId, why: null, words: null });
  const { id: bidId } = await bid(own, event, '12.5');
  await openedEvent(app, event.eventId);
  await scored(expert, event.eventId, { [bidId]: '80' });
  const awardId = await approvedAward(app, event.eventId);
  const people = await accountsOf(app, own);
  const as = (role: Role) => {
    const person = people.get(role);
    if (!person) throw new Error(`The supplier has no ${role}`);
    return person;
  };
  const contractId = await signedContract(app, awardId);
  const orderId = await confirmedOrder(app, { contractId, supplier: as('SUPPLIER_SUBMITTER') });
  const goodsReceiptId = await acceptedReceipt(app, orderId);
  await requestedPayment(app, { orderId, supplier: as('SUPPLIER_FINANCE'), unitPrice: '12.5' });
  const bad = { goodsReceiptId, reason: 'Cracks', lines: [{ lineId: 'l1', quantity: '1' }] };
  await does(await app.as('INSPECTOR'), 'returnGoods', bad);
  const tolerance = { pricePercent: '0.8', lineMost: '300', invoiceMost: '1500', reason: 'dearer steel' };
  await does(await app.as('FINANCE'), 'proposeTolerance', tolerance);
  const rate = { rate: '12', taxpayer: 'GENERAL', validFrom: '2027-01-01', ground: 'a new law' };
  await does(await app.as('FINANCE'), 'proposeTaxRate', rate);
  await does(await app.as('FINANCE'), 'revealBankAccount', { supplierId, reason: 'to pay' });
  await bySystem(execute(raiseAlert, finding(event.purchaseId), app.system()));
  const vkey = formatVkey(logKey(app.origin).key);
  await does(await app.as('SYSTEM_ADMIN'), 'announceLogKey', { vkey, reason: 'yearly' });
  const { fileId } = await uploaded(app);
  const manager = await app.as('CATEGORY_MANAGER');
  await does(manager, 'importParts', { fileId });
  await does(manager, 'importEventLog', { fileId, system: 'ERP' });
  await recordsKept(app);
  await does(manager, 'proposeDirectLimit', { perPurchase: '1', perYear: '1', reason: 'less' });
  return { supplierId, people };
}

/** A hold on one person, and an erasure of another who has left. */
async function recordsKept(app: App): Promise<void> {
  const { accountId } = await app.hire(['EXPERT'], 'has-left');
  const [held, left] = [(await app.as('RECEIVER')).accountId, { accountId, rev: 4, reason: 'has left' }];
  const legal = await app.as('LEGAL');
  await app.as('EXPERT');
  await does(await app.as('SECURITY_ADMIN'), 'disableAccount', left);
  const watched = { accountId: (await app.as('DISCIPLINE_OFFICER')).accountId, reason: 'has left' };
  const security = await app.as('SECURITY_ADMIN');
  await does(security, 'proposeDisabling', watched);
  await does(legal, 'placeHold', { accountId: held, reason: 'a case' });
  await does(legal, 'requestErasure', { accountId, reason: 'PIPL 47' });
}

async function accountsOf(app: App, own: Firm): Promise<Map<Role, Person>> {
  const people = new Map<Role, Person>();
  const known = await own.person.ask('{ mySupplier { number } }');
  const number = known.data.mySupplier.number.toLowerCase();
  // The person who registers a firm holds all its posts; these people hold one each.
  for (const role of SUPPLIER_ROLES) {
    const login = role.toLowerCase();
    const account = { login, name: `${login} (test)`, language: 'en', roles: [role] };
    const { id, rev } = await does(own.person, 'addSupplierAccount', account);
    await does(own.person, 'issueCode', { accountId: id, rev, reason: 'new' });
    const { data } = await own.person.ask(`{ codeLetter(accountId: "${id}") { code } }`);
    const whole = `${login}@${number}`;
    const newcomer = await app.signIn('/supplier/graphql', whole, data.codeLetter.code);
    const choice = { accountId: id, rev: rev + 1, newPassword: PASSWORD };
    await does(newcomer, 'choosePassword', choice);
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
