import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTRY_WORDS, type EntryWords, readLogged } from '../../api/history/index.js';
import { collectionOf, database } from '../../api/kernel/database.js';
import { nodeCrypto } from '../../api/trail/crypto.js';
import {
  beginning,
  bundleOf,
  eraseOpenings,
  NotLoggedYet,
  openAll,
  type Place,
  reconcileStep,
} from '../../api/trail/index.js';
import { type OpeningDocument, type OutboxDocument, TRAIL } from '../../api/trail/stored.js';
import { erase, erasuresDue } from '../../jobs/erasing/erase.js';
import { jobContext } from '../../jobs/job-context.js';
import { indexEntries } from '../../jobs/searching/index-log.js';
import { contentAlone, parseOpening, verifyAcknowledgement } from '../../schema/trail/index.js';
import { said } from '../../schema/trail/said.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { lookAtWholeLog } from '../kit/look-at-log.js';
import { sayTheSame, verifyTwice } from '../kit/second-verifier.js';
import { bid, openedEvent, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { approvedFirm, type Firm, threeFirms } from '../kit/suppliers.js';

// Words that stand nowhere else, so that finding them in any byte of the database is finding the person.
const NAME = '欧阳抹除测试';
const LOGIN = 'ouyang.mochu';
// Another: a login that somebody has tried since is kept with the tries for an hour, whoever had it.
const CONTACT_LOGIN = 'contact.mochu';
const PHONE = '0592-7654321';
const MAIL = 'ouyang@mochu.example';
// The same person, as the firm's profile writes the name, and the keys by which firms are compared.
const SPACED_NAME = '欧阳　抹除测试';
const KEYS = ['5927654321', 'OUYANG@MOCHU.EXAMPLE'];

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
let leaver: Person;
let legal: Person;
let receipt: string;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  legal = await app.as('LEGAL');
  await app.as('LEGAL');
  leaver = await app.hire(['LEGAL'], LOGIN, { name: NAME });
  await leaver.ask('mutation($i: SaveDraftInput!) { saveDraft(input: $i) { __typename } }', {
    i: { form: 'note', content: JSON.stringify({ signed: NAME }) },
  });
}, 120_000);
afterAll(() => app.stop());

const context = () => jobContext(app.clock, app.origin);
const account = async (person: Person) => {
  const { data } = await (await app.as('SECURITY_ADMIN')).ask(
    `{ account(id: "${person.accountId}") { id rev state name login moves { name allowed } } }`,
  );
  return data.account;
};
const disable = async (person: Person, reason = 'has left') => {
  const { rev } = await account(person);
  const input = { accountId: person.accountId, rev, reason };
  return (await app.as('SECURITY_ADMIN')).act('disableAccount', input, 'state receipt { text }');
};
const approve = async (erasure: { id: string; rev: number }) =>
  (await app.as('AUDIT_ADMIN')).act('approveErasure', { erasureId: erasure.id, rev: erasure.rev }, 'id rev state');

/** Where words stand in the database: every document of every collection, as its bytes are. */
async function placesOf(...words: readonly string[]): Promise<string[]> {
  const places: string[] = [];
  for (const { name } of await database().listCollections({}, { nameOnly: true }).toArray())
    for await (const raw of database().collection(name).find({}, { raw: true })) {
      const bytes = Buffer.from(raw as unknown as Uint8Array);
      for (const word of words) if (bytes.includes(Buffer.from(word))) places.push(`${name}: ${word}`);
    }
  return places;
}

/** How many entries the search finds by a word. */
function foundBy(word: string): Promise<number> {
  return collectionOf<EntryWords>(ENTRY_WORDS).countDocuments({ words: word });
}

/** What the nightly check finds: nothing of an erasure that was carried out is taken for a crime. */
async function differences() {
  await app.settle();
  const found: object[] = await lookAtWholeLog(app.clock.now());
  for (let place: Place | null = beginning(); place; ) {
    const step = await reconcileStep(place);
    found.push(...step.differences);
    place = step.next;
  }
  return found;
}

/** Carries an erasure out while entries are logged beside it, as the worker and the sequencer do. */
async function carriedOut(id: string) {
  let working = true;
  const logging = (async () => {
    while (working) await app.settle();
  })();
  await erase(id, context()).finally(() => {
    working = false;
  });
  await logging;
  await app.settle();
}

describe('an erasure', () => {
  it('changes nothing as long as the act that is named in what it leaves waits for the log', async () => {
    await app.settle();
    const openings = collectionOf<OpeningDocument>(TRAIL.openings);
    const before = await openings.findOne({ 'subject.type': 'Account' });
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'WAITS', name: 'Waits' });
    const act = await collectionOf<OutboxDocument>(TRAIL.outbox).findOne({});
    const what = { who: [], salt: false, reason: true, state: null };
    const entry = { id: before?._id ?? '', erasedBy: act?._id ?? '', ...what };
    await expect(eraseOpenings([entry], null)).rejects.toThrow(NotLoggedYet);
    expect(await openings.findOne({ _id: entry.id })).toEqual(before);
    expect(await differences()).toEqual([]);
  });

  it('is for those who have left, and is asked for once, by one who may', async () => {
    expect(await legal.act('requestErasure', { accountId: leaver.accountId, reason: 'PIPL 47' })).toMatchObject({
      ...{ code: 'WRONG_STATE', key: 'kernel.otherState' },
    });
    const disabled = await disable(leaver, `${NAME} has left, farewell`);
    receipt = disabled.receipt.text;
    expect(disabled.state).toBe('DISABLED');
    expect((await account(leaver)).moves).toContainEqual({ name: 'requestErasure', allowed: true });
    const buyer = await app.as('BUYER');
    expect(await buyer.act('requestErasure', { accountId: leaver.accountId, reason: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is blocked by a hold on the person, and by one on a purchase in which the person took part', async () => {
    const hold = await legal.act('placeHold', { accountId: leaver.accountId, reason: 'a case' }, 'id rev number');
    const ask = () => legal.act('requestErasure', { accountId: leaver.accountId, reason: 'PIPL 47' }, 'id rev');
    const blocked = await ask();
    expect(blocked).toMatchObject({ code: 'RULE', key: 'records.held' });
    expect(blocked.message).toContain(hold.number);
    expect(await legal.act('liftHold', { legalHoldId: hold.id, rev: 1, reason: 'over' })).toMatchObject({
      ...{ code: 'FORBIDDEN', key: 'kernel.separateDuties' },
    });
    const officer = await app.as('DISCIPLINE_OFFICER');
    expect(await officer.act('liftHold', { legalHoldId: hold.id, rev: 1, reason: 'over' }, 'state')).toMatchObject({
      state: 'LIFTED',
    });
    const buyer = await app.as('BUYER');
    const fresh = await app.hire(['BUYER'], 'another-buyer');
    // Nobody stops the last of a post alone.
    await app.hire(['BUYER'], 'last-buyer');
    expect(await buyer.act('placeHold', { purchaseId: event.purchaseId, reason: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const wrong of [{}, { accountId: leaver.accountId, purchaseId: event.purchaseId }])
      expect(await officer.act('placeHold', { ...wrong, reason: 'x' })).toMatchObject({ key: 'records.holdOnWhat' });
    await officer.act('placeHold', { purchaseId: event.purchaseId, reason: 'inquiry' }, 'id purchaseNumber');
    await disable(fresh);
    expect(await disable(buyer)).toMatchObject({ state: 'DISABLED' });
    expect(await legal.act('requestErasure', { accountId: fresh.accountId, reason: 'x' }, 'state')).toMatchObject({
      state: 'REQUESTED',
    });
    expect(await legal.act('requestErasure', { accountId: buyer.accountId, reason: 'x' })).toMatchObject({
      key: 'records.held',
    });
  });

  it('waits where a hold comes after the approval, and then leaves nothing of the person in the database', async () => {
    await app.settle();
    expect(new Set(await placesOf(NAME, LOGIN))).toContain(`accounts: ${NAME}`);
    const asked = await legal.act('requestErasure', { accountId: leaver.accountId, reason: 'PIPL 47' }, 'id rev');
    expect(await legal.act('requestErasure', { accountId: leaver.accountId, reason: 'again' })).toMatchObject({
      key: 'kernel.doneAlready',
    });
    expect(await approve(asked)).toMatchObject({ state: 'APPROVED', rev: 2 });
    const hold = await legal.act('placeHold', { accountId: leaver.accountId, reason: 'late' }, 'id rev');
    expect(await erasuresDue(context())).toEqual([]);
    await erase(asked.id, context());
    expect(await account(leaver)).toMatchObject({ state: 'DISABLED', name: NAME });
    const officer = await app.as('DISCIPLINE_OFFICER');
    const waiting = `{ erasure(id: "${asked.id}") { blockedBy { id } erasedBy { entryId } } }`;
    expect((await officer.ask(waiting)).data.erasure).toEqual({ blockedBy: [{ id: hold.id }], erasedBy: null });
    await officer.act('liftHold', { legalHoldId: hold.id, rev: 1, reason: 'over' });
    expect((await erasuresDue(context())).map(({ _id }) => _id)).toEqual([asked.id]);
    const read = await readLogged({ _id: { $gte: 0, $lt: 10_000 } });
    await indexEntries(read);
    expect(await foundBy('farewell')).toBe(1);
    await carriedOut(asked.id);
    expect(await placesOf(NAME, LOGIN)).toEqual([]);
    expect(await foundBy('farewell')).toBe(0);
    // Whoever makes the search's index has read the entries before the erasure, and writes them after it.
    await indexEntries(read);
    expect(await foundBy('farewell')).toBe(0);
    const query = `{ erasure(id: "${asked.id}") { state affected erasedEntries kept { purchaseId } erasedBy { logIndex } blockedBy { id } } }`;
    const { data } = await officer.ask(query);
    expect(data.erasure).toMatchObject({ state: 'ERASED', affected: 5, erasedEntries: 6, kept: [], blockedBy: [] });
    expect(data.erasure.erasedBy.logIndex).toEqual(expect.any(Number));
    expect(await account(leaver)).toMatchObject({
      ...{ state: 'ERASED', name: '(name erased)', login: '(name erased)' },
    });
    expect(await app.signIn('/graphql', LOGIN).catch(String)).toContain('signIn.wrong');
    // A job that runs twice changes nothing.
    await erase(asked.id, context());
    expect((await officer.ask(query)).data).toEqual(data);
  }, 180_000);

  it('leaves the documents reconciled, the log whole and old receipts good', async () => {
    expect(await differences()).toEqual([]);
    const policy = app.keys.policy().policy;
    expect(verifyAcknowledgement(receipt, policy, nodeCrypto).failure).toBeNull();
    const log = await collectionOf('trail_log').find({ 'subject.id': leaver.accountId }).sort({ _id: 1 }).toArray();
    const parts = [];
    for (const { id } of log) {
      const stored = await collectionOf<{ _id: string; open: { buffer: Uint8Array } }>('trail_openings').findOne({
        _id: id,
      });
      const { stateSalt, changes } = parseOpening(stored?.open.buffer ?? new Uint8Array());
      parts.push({ isSalted: stateSalt !== null, personal: changes.find((part) => part.class === 'personal') ?? null });
    }
    const gone = { class: 'personal', who: expect.any(String), withheld: true, erasedBy: expect.any(String) };
    expect(parts).toEqual([
      { isSalted: false, personal: gone },
      // Code, own password, post, disabling: none changes what is personal, all commit to it.
      { isSalted: false, personal: null },
      { isSalted: false, personal: null },
      { isSalted: false, personal: null },
      { isSalted: false, personal: null },
      { isSalted: true, personal: gone },
    ]);
  });
});

describe('the erasure of a person with several accounts', () => {
  it('waits until all of them are stopped, and then takes all of them, under whichever pseudonym', async () => {
    const [name, login] = ['司徒两号测试', 'situ.lianghao'];
    const whose = { personnelNumber: 'LH-778899' };
    const one = await app.hire(['LEGAL'], `${login}.1`, { ...whose, name });
    // Not the last of the post, who is stopped by two people alone.
    await app.as('EXPERT');
    const other = await app.hire(['EXPERT'], `${login}.2`, { name });
    const security = await app.as('SECURITY_ADMIN');
    const { rev } = await account(other);
    const wrong = { accountId: other.accountId, rev, ...whose, reason: `${name} is one person` };
    expect(await security.act('correctPersonnelNumber', wrong, 'rev')).toMatchObject({ rev: rev + 1 });
    await disable(one);
    const ask = () => legal.act('requestErasure', { accountId: one.accountId, reason: 'PIPL 47' }, 'id rev');
    expect(await ask()).toMatchObject({ code: 'RULE', key: 'records.otherAccountActive' });
    await disable(other);
    const asked = await ask();
    await approve(asked);
    await carriedOut(asked.id);
    expect((await account(other)).state).toBe('ERASED');
    expect(await placesOf(name, login, whose.personnelNumber)).toEqual([]);
    expect(await differences()).toEqual([]);
  }, 120_000);
});

describe('the erasure of a person of a supplier', () => {
  it('takes the contact out of the supplier and its history, keeps the files of purchases, and a bundle says by which entry', async () => {
    const contact = { contactName: NAME, contactPhone: PHONE, contactEmail: MAIL };
    const own = await approvedFirm(app, {
      login: CONTACT_LOGIN,
      name: 'mochu (test)',
      creditCode: '91350211M000100Y46',
      contact,
      profile: { contactName: SPACED_NAME },
    });
    expect(await placesOf(...KEYS)).toEqual(KEYS.map((key) => `suppliers: ${key}`));
    const { supplierId, person } = own;
    const other = await app.hire(['BUYER'], 'third-buyer');
    const asBuyer: App = { ...app, as: (role) => (role === 'BUYER' ? Promise.resolve(other) : app.as(role)) };
    const purchase = await publishedEvent(asBuyer, [own, ...firms], 48);
    await bid(own, purchase, '12.5');
    await openedEvent(app, purchase.eventId);
    await disable(person);
    const asked = await legal.act('requestErasure', { accountId: person.accountId, reason: 'PIPL 47' }, 'id rev');
    await approve(asked);
    await carriedOut(asked.id);
    expect(await placesOf(NAME, SPACED_NAME, CONTACT_LOGIN, PHONE, MAIL, ...KEYS)).toEqual([]);
    expect(await differences()).toEqual([]);
    const officer = await app.as('DISCIPLINE_OFFICER');
    const query = `{ erasure(id: "${asked.id}") { kept { purchaseId entries until purchase { id } } erasedBy { entryId logIndex } } supplier(id: "${supplierId}") { contactName legalRepresentative } }`;
    const shown = await officer.ask(query);
    expect(shown.errors).toEqual([]);
    const { erasure, supplier } = shown.data;
    expect(erasure.kept).toEqual([
      { purchaseId: purchase.purchaseId, entries: 1, until: null, purchase: { id: purchase.purchaseId } },
    ]);
    expect(supplier).toEqual({ contactName: null, legalRepresentative: 'Somebody' });
    const linked = [supplierId];
    const { files } = await bundleOf(purchase.purchaseId, linked, openAll(new Set()), app.keys);
    const verdict = contentAlone(verifyTwice(files, app.keys.policy().policy));
    expect(verdict.failures).toEqual([]);
    const { entryId: entry, logIndex: index } = erasure.erasedBy;
    expect(verdict.notes).toContainEqual(said('note/erased', { entry, type: 'records.eraseOpenings', index }));
    expect(Buffer.concat([...files.values()]).includes(Buffer.from(NAME))).toBe(false);
  }, 120_000);
});

sayTheSame();
