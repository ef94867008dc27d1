import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { type Person, personnelNumber, startApp } from '../kit/app.js';
import { need } from '../kit/demand.js';
import { closedEvent, eventFor, publishedEvent, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// biome-ignore lint/suspicious/noExplicitAny: what a test asked for is for the test to know
type Shown = any;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const reason = 'on leave';

let app: Awaited<ReturnType<typeof startApp>>;
let firms: readonly Firm[];
let owner: Person;
let colleague: Person;
let outsider: Person;
let elsewhere: string;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  owner = await app.as('BUYER');
  colleague = await app.hire(['BUYER'], 'colleague', { name: 'Lin Yueru' });
  const unit = { code: 'AXLES', name: '车桥厂', nameEn: 'Axle Plant' };
  ({ id: elsewhere } = await (await app.as('SYSTEM_ADMIN')).act('createUnit', unit, 'id'));
  outsider = await app.hire(['BUYER'], 'outsider', { unitId: elsewhere });
}, 180_000);
afterAll(() => app.stop());

const HEAD =
  'id rev state owner { id name } unit { id } formerOwner { id } deputy { account { id } } standIn { account { id } since } moves { name allowed reason }';

async function purchase(purchaseId: string, who: Person = owner): Promise<Shown> {
  return (await who.ask(`{ purchase(id: "${purchaseId}") { ${HEAD} } }`)).data.purchase;
}
const movesOf = async (purchaseId: string, who: Person): Promise<string[]> =>
  (await purchase(purchaseId, who)).moves.map(({ name }: Shown) => name);

async function on(who: Person, move: string, purchaseId: string, more: object = {}): Promise<Shown> {
  return who.act(move, { purchaseId, rev: (await purchase(purchaseId)).rev, ...more }, HEAD);
}

async function extend(who: Person, eventId: string, hours: number): Promise<Shown> {
  const { data } = await owner.ask(`{ sourcingEvent(id: "${eventId}") { rev closesAt } }`);
  const closesAt = new Date(Date.parse(data.sourcingEvent.closesAt) + hours * HOUR_MS).toISOString();
  return who.act('extendDeadline', { eventId, rev: data.sourcingEvent.rev, closesAt, reason }, 'rev');
}

/** The newest entry of a subject. */
async function newest(kind: 'purchase' | 'sourcingEvent', id: string): Promise<Shown> {
  const list = kind === 'purchase' ? 'entries { edges { node { type reason actor { name behalf } } } }' : '';
  const query = `{ ${kind}(id: "${id}") { ${list || 'entries { type reason actor { name behalf } }'} } }`;
  const found = (await owner.ask(query)).data[kind].entries;
  return kind === 'purchase' ? found.edges.at(-1).node : found.at(-1);
}

async function noticesOf(person: Person): Promise<string[]> {
  await app.settle();
  await notifyLog(jobContext(app.clock, app.origin));
  const { data } = await person.ask('{ notices(first: 50) { kind } }');
  return data.notices.map(({ kind }: Shown) => kind);
}

describe('an event of somebody else', () => {
  it('is refused with the owner to call, at the button and at the act, and the refusal is recorded without names', async () => {
    const { eventId, purchaseId } = await publishedEvent(app, firms, 48);
    const refused = await extend(outsider, eventId, 1);
    expect(refused).toMatchObject({ code: 'FORBIDDEN', key: 'owner.askOwner' });
    expect(refused.message).toBe(
      'The owner is buyer (test) (总装厂): please ask there, or have it handed over to you.',
    );
    const { data } = await outsider.ask(`{ sourcingEvent(id: "${eventId}") { moves { name allowed reason } } }`);
    const button = data.sourcingEvent.moves.find(({ name }: Shown) => name === 'extendDeadline');
    expect(button).toEqual({ name: 'extendDeadline', allowed: false, reason: refused.message });
    const denial = await collectionOf('denials').findOne({ refusal: 'owner.askOwner' });
    expect(denial?.refusalParams).toEqual({ owner: owner.accountId, unit: app.unitId });
    // Those who may not see the event get the same answer as for one that does not exist.
    const [firm] = firms;
    expect((await firm?.person.ask(`{ sourcingEvent(id: "${eventId}") { id } }`))?.errors).toEqual([]);
    expect((await firm?.person.ask(`query { purchase(id: "${purchaseId}") { owner { name } } }`))?.status).toBe(400);
  });

  it('is a to-do of its owner alone', async () => {
    const { eventId } = await publishedEvent(app, firms, 48);
    const lines = (who: Person) => who.ask('{ toDos { subjectId move } }');
    await collectionOf('sourcing_events').findOne({ _id: eventId as never });
    const draft = await draftEvent();
    const waits = { subjectId: draft.eventId, move: 'publishEvent' };
    expect((await lines(owner)).data.toDos).toContainEqual(waits);
    expect((await lines(colleague)).data.toDos).not.toContainEqual(waits);
    await on(colleague, 'takeOverPurchase', draft.purchaseId, { reason });
    expect((await lines(colleague)).data.toDos).toContainEqual(waits);
  });
});

/** An event that is not published yet. */
async function draftEvent(): Promise<{ readonly eventId: string; readonly purchaseId: string }> {
  const { eventId, purchaseId } = await publishedEvent(app, firms, 48);
  await on(owner, 'endPurchaseDeputy', purchaseId);
  const { data } = await owner.ask(
    `{ sourcingEvent(id: "${eventId}") { rev requisitions: purchase { requisitions { id } } } }`,
  );
  const requisitionIds = data.sourcingEvent.requisitions.requisitions.map(({ id }: Shown) => id);
  await owner.act('cancelEvent', { eventId, rev: data.sourcingEvent.rev, reason });
  const made = await owner.act('createEvent', eventFor(requisitionIds, settings(app, firms, 24)), 'id purchase { id }');
  return { eventId: made.id, purchaseId: made.purchase.id };
}

describe('taking over', () => {
  it('works at once within the unit, is marked, is reported to the owner and the discipline office, and can be taken back', async () => {
    const { eventId, purchaseId } = await publishedEvent(app, firms, 48);
    const officer = await app.as('DISCIPLINE_OFFICER');
    expect(await on(outsider, 'takeOverPurchase', purchaseId, { reason })).toMatchObject({ key: 'owner.askOwner' });
    expect(await on(owner, 'takeOverPurchase', purchaseId, { reason })).toMatchObject({ key: 'owner.yours' });
    expect(await movesOf(purchaseId, outsider)).toEqual([]);
    expect(await movesOf(purchaseId, colleague)).toEqual(['takeOverPurchase']);
    const taken = await on(colleague, 'takeOverPurchase', purchaseId, { reason });
    expect(taken).toMatchObject({ owner: { id: owner.accountId }, standIn: { account: { id: colleague.accountId } } });
    expect(await newest('purchase', purchaseId)).toMatchObject({ type: 'purchases.takeOverPurchase', reason });
    expect(await extend(colleague, eventId, 1)).toMatchObject({ rev: 3 });
    expect((await newest('sourcingEvent', eventId)).actor).toEqual({ name: 'Lin Yueru', behalf: 'buyer (test)' });
    expect(await extend(owner, eventId, 1)).toMatchObject({ rev: 4 });
    expect((await newest('sourcingEvent', eventId)).actor).toEqual({ name: 'buyer (test)', behalf: null });
    expect((await extend(outsider, eventId, 1)).message).toContain('Lin Yueru has taken this over from buyer (test)');
    expect(await noticesOf(owner)).toContain('notice.takenOver');
    expect(await noticesOf(officer)).toContain('notice.takenOver');
    expect(await movesOf(purchaseId, owner)).toContain('takeBackPurchase');
    expect(await on(owner, 'takeBackPurchase', purchaseId)).toMatchObject({ standIn: null });
    expect(await extend(colleague, eventId, 1)).toMatchObject({ code: 'FORBIDDEN', key: 'owner.askOwner' });
  });

  it('helps when the owner’s account is stopped, as does handing over by the head of unit', async () => {
    const gone = await app.hire(['BUYER'], 'gone', { unitId: elsewhere, name: 'He Shanshan' });
    const { eventId, purchaseId } = await publishedEvent(app, firms, 48);
    await on(owner, 'handOverPurchase', purchaseId, { accountId: gone.accountId, reason });
    const security = await app.as('SECURITY_ADMIN');
    const { data } = await security.ask(`{ account(id: "${gone.accountId}") { rev } }`);
    await security.act('disableAccount', { accountId: gone.accountId, rev: data.account.rev, reason: 'has left' });
    expect(await extend(owner, eventId, 1)).toMatchObject({ code: 'FORBIDDEN', key: 'owner.askUnit' });
    const system = await app.as('SYSTEM_ADMIN');
    const head = await app.hire(['UNIT_HEAD'], 'head.elsewhere', { unitId: elsewhere, name: 'Tian Deshan' });
    const { data: units } = await system.ask('{ units { id rev } }');
    const unit = units.units.find(({ id }: Shown) => id === elsewhere);
    await system.act('nameUnitHead', { unitId: elsewhere, rev: unit.rev, accountId: head.accountId });
    const refused = await extend(owner, eventId, 1);
    expect(refused.message).toContain(
      'The owner is He Shanshan (Axle Plant), who cannot take this step now. Tian Deshan, the head of the unit, can hand it over',
    );
    expect(await on(outsider, 'takeOverPurchase', purchaseId, { reason })).toMatchObject({ state: 'ACTIVE' });
    expect(await extend(outsider, eventId, 1)).toMatchObject({ rev: 3 });
    const handed = await on(head, 'handOverPurchase', purchaseId, { accountId: owner.accountId, reason });
    expect(handed).toMatchObject({ owner: { id: owner.accountId }, unit: { id: app.unitId }, standIn: null });
    expect(await extend(outsider, eventId, 1)).toMatchObject({ key: 'owner.askOwner' });
    expect(await extend(owner, eventId, 1)).toMatchObject({ rev: 4 });
  });

  it('is not open to a person with a duty that conflicts with the owner’s', async () => {
    const { eventId, purchaseId } = await publishedEvent(app, firms, 48);
    const number = personnelNumber();
    const opens = await app.hire(['LEGAL'], 'opens.legal', { personnelNumber: number });
    const rev = await closedEvent(app, eventId);
    expect(await opens.act('openBids', { eventId, rev }, 'state')).toMatchObject({ state: 'OPENED' });
    const security = await app.as('SECURITY_ADMIN');
    const { data: account } = await security.ask(`{ account(id: "${opens.accountId}") { rev } }`);
    await app.as('LEGAL');
    const role = { accountId: opens.accountId, rev: account.account.rev, role: 'LEGAL', reason };
    expect(await security.act('revokeRole', role, 'roles')).toMatchObject({ roles: [] });
    const buys = await app.hire(['BUYER'], 'opens.buyer', { personnelNumber: number });
    const refused = { code: 'FORBIDDEN', key: 'kernel.separateDuties' };
    expect(await on(buys, 'takeOverPurchase', purchaseId, { reason })).toMatchObject(refused);
    const opposed = await on(owner, 'handOverPurchase', purchaseId, { accountId: buys.accountId, reason });
    expect(opposed).toMatchObject({ code: 'FORBIDDEN', key: 'owner.opposed' });
    expect(opposed.message).toContain('opens.buyer (test) has done');
  });
});

describe('a deputy', () => {
  it('acts only within the term, and can hand nothing over', async () => {
    const { eventId, purchaseId } = await publishedEvent(app, firms, 2_000);
    const now = app.clock.now().getTime();
    const at = (days: number) => new Date(now + days * DAY_MS).toISOString();
    const appoint = (more: object, who = owner) =>
      on(who, 'appointPurchaseDeputy', purchaseId, { accountId: outsider.accountId, ...more });
    expect(await appoint({ from: at(-1), until: at(5) })).toMatchObject({ key: 'owner.backDated', path: ['from'] });
    expect(await appoint({ from: at(5), until: at(5) })).toMatchObject({ key: 'owner.endsBefore' });
    expect(await appoint({ from: at(1), until: at(92) })).toMatchObject({ key: 'owner.tooLong', path: ['until'] });
    expect(await appoint({ until: at(5), accountId: owner.accountId })).toMatchObject({ key: 'owner.isOwner' });
    const expert = await app.as('EXPERT');
    expect(await appoint({ until: at(5), accountId: expert.accountId })).toMatchObject({ key: 'owner.lacksPost' });
    expect(await appoint({ until: at(5) }, colleague)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await appoint({ from: at(1), until: at(5) })).toMatchObject({
      deputy: { account: { id: outsider.accountId } },
    });
    expect(await noticesOf(outsider)).toContain('notice.deputyAppointed');
    expect(await extend(outsider, eventId, 1)).toMatchObject({ key: 'owner.askOwner' });
    app.clock.moveTo(new Date(now + DAY_MS));
    expect(await extend(outsider, eventId, 1)).toMatchObject({ rev: 3 });
    expect((await newest('sourcingEvent', eventId)).actor).toMatchObject({ behalf: 'buyer (test)' });
    expect((await extend(colleague, eventId, 1)).message).toContain('with outsider (test) as deputy');
    const away = { accountId: colleague.accountId, reason };
    expect(await on(outsider, 'handOverPurchase', purchaseId, away)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await appoint({ until: at(4), accountId: colleague.accountId }, outsider)).toMatchObject({
      code: 'FORBIDDEN',
    });
    app.clock.moveTo(new Date(now + 5 * DAY_MS));
    expect(await extend(outsider, eventId, 1)).toMatchObject({ key: 'owner.askOwner' });
    expect(await appoint({ until: at(30) })).toMatchObject({ state: 'ACTIVE' });
    expect(await on(outsider, 'endPurchaseDeputy', purchaseId)).toMatchObject({ deputy: null });
    expect(await extend(outsider, eventId, 1)).toMatchObject({ key: 'owner.askOwner' });
  });
});

describe('who can be made an owner or deputy', () => {
  it('is every active holder of a suitable post except the owner, found by the beginning of name or login, page by page', async () => {
    const { purchaseId } = await publishedEvent(app, firms, 48);
    const { data: made } = await owner.ask(`{ purchase(id: "${purchaseId}") { requisitions { id } } }`);
    const requisitionId = made.purchase.requisitions[0].id;
    const headed = await app.hire(['UNIT_HEAD'], 'heir.head');
    const stopped = await app.hire(['BUYER'], 'heir.stopped');
    for (const nth of [1, 2, 3]) await app.hire(['BUYER'], `heir.buyer${nth}`);
    const security = await app.as('SECURITY_ADMIN');
    const { data } = await security.ask(`{ account(id: "${stopped.accountId}") { rev } }`);
    await security.act('disableAccount', { accountId: stopped.accountId, rev: data.account.rev, reason });
    const found = async (subjectId: string, search: string | null, who = owner, page = 'first: 2') => {
      const rest = `edges { cursor node { id login } } pageInfo { hasNextPage endCursor }`;
      const query = `query($search: String) { heirs(subjectId: "${subjectId}", search: $search, ${page}) { ${rest} } }`;
      return who.ask(query, { search });
    };
    const logins = ({ heirs }: Shown): string[] => heirs.edges.map(({ node }: Shown) => node.login);
    const first = (await found(purchaseId, 'heir.')).data;
    expect(logins(first)).toEqual(['heir.buyer3', 'heir.buyer2']);
    const next = (await found(purchaseId, 'heir.', owner, `first: 9, after: "${first.heirs.pageInfo.endCursor}"`)).data;
    expect(logins(next)).toEqual(['heir.buyer1']);
    expect(logins((await found(requisitionId, 'heir.', owner, 'first: 9')).data)).toContain('heir.head');
    expect(logins((await found(purchaseId, 'buyer', owner, 'first: 9')).data)).not.toContain('buyer');
    expect(logins((await found(headed.accountId, null)).data)).toEqual([]);
    expect((await found(purchaseId, null, await app.as('EXPERT'))).errors).not.toEqual([]);
  });
});

describe('handing over', () => {
  it('is permanent, is reported to both, and shows in the time machine', async () => {
    const { eventId, purchaseId } = await publishedEvent(app, firms, 48);
    const handed = await on(owner, 'handOverPurchase', purchaseId, { accountId: colleague.accountId, reason });
    expect(handed).toMatchObject({ owner: { id: colleague.accountId }, formerOwner: { id: owner.accountId } });
    expect(await extend(owner, eventId, 1)).toMatchObject({ key: 'owner.askOwner' });
    expect(await noticesOf(colleague)).toContain('notice.handedOver');
    expect(await noticesOf(owner)).toContain('notice.handedOver');
    const asOf = async (place: number) => {
      const fields = 'documents { subjectType fields { field value } }';
      const query = `{ purchase(id: "${purchaseId}") { trail { asOf(moment: { place: ${place} }) { total ${fields} } } } }`;
      const moment = (await owner.ask(query)).data.purchase.trail.asOf;
      const document = moment.documents.find(({ subjectType }: Shown) => subjectType === 'Purchase');
      const value = document.fields.find(({ field }: Shown) => field === 'ownerId').value;
      return { total: moment.total, ownerId: JSON.parse(value) };
    };
    const { total, ownerId } = await asOf(1_000);
    expect(ownerId).toBe(colleague.accountId);
    expect((await asOf(total - 1)).ownerId).toBe(owner.accountId);
  });

  it('works for a requisition by itself, which no other buyer can edit or cancel', async () => {
    const { data } = await owner.ask('{ parts(first: 1) { edges { node { id } } } }');
    const content = need(app, data.parts.edges[0].node.id);
    const { id: requisitionId } = await owner.act('createRequisition', content, 'id');
    const at = (rev: number) => ({ requisitionId, rev });
    for (const one of [colleague, outsider]) {
      const refused = { code: 'FORBIDDEN', key: 'owner.askOwner' };
      expect(await one.act('editRequisition', { ...at(1), ...content })).toMatchObject(refused);
      expect(await one.act('cancelRequisition', { ...at(1), reason })).toMatchObject(refused);
    }
    const to = { accountId: outsider.accountId, reason };
    expect(
      await owner.act('handOverRequisition', { ...at(1), ...to }, 'owner { id } requestedBy { id }'),
    ).toMatchObject({
      owner: { id: outsider.accountId },
      requestedBy: { id: owner.accountId },
    });
    expect(await owner.act('cancelRequisition', { ...at(2), reason })).toMatchObject({ key: 'owner.askOwner' });
    expect(await outsider.act('cancelRequisition', { ...at(2), reason }, 'state')).toMatchObject({
      state: 'CANCELLED',
    });
  });

  it('must come before the unit is closed', async () => {
    const system = await app.as('SYSTEM_ADMIN');
    const { id: unitId } = await system.act('createUnit', { code: 'CLOSING', name: 'Closing' }, 'id');
    const last = await app.hire(['BUYER'], 'last', { unitId });
    const { purchaseId } = await publishedEvent(app, firms, 48);
    await on(owner, 'handOverPurchase', purchaseId, { accountId: last.accountId, reason });
    const security = await app.as('SECURITY_ADMIN');
    const { data } = await security.ask(`{ account(id: "${last.accountId}") { rev } }`);
    await security.act('disableAccount', { accountId: last.accountId, rev: data.account.rev, reason });
    expect(await system.act('closeUnit', { unitId, rev: 1 })).toMatchObject({ key: 'unit.ownsPurchases' });
  });

  it('must come before the unit is closed, even for a requisition whose purchase may give it back', async () => {
    const system = await app.as('SYSTEM_ADMIN');
    const { id: unitId } = await system.act('createUnit', { code: 'SHUT', name: '铸造厂', nameEn: 'Foundry' }, 'id');
    const last = await app.hire(['BUYER'], 'last.of.shut', { unitId });
    const security = await app.as('SECURITY_ADMIN');
    const turns = async (move: string) => {
      const { data } = await security.ask(`{ account(id: "${last.accountId}") { rev } }`);
      return security.act(move, { accountId: last.accountId, rev: data.account.rev, reason }, 'state');
    };
    const { purchaseId } = await publishedEvent(app, firms, 48);
    const { data } = await owner.ask(`{ purchase(id: "${purchaseId}") { requisitions { id rev } event { id rev } } }`);
    const { requisitions, event } = data.purchase;
    const [{ id: requisitionId, rev }] = requisitions;
    const to = { accountId: last.accountId, reason };
    await owner.act('handOverRequisition', { requisitionId, rev, ...to });
    expect(await turns('disableAccount')).toMatchObject({ state: 'DISABLED' });
    const shut = () => system.act('closeUnit', { unitId, rev: 1 }, 'state');
    expect(await shut()).toMatchObject({ key: 'unit.ownsPurchases' });
    expect(await owner.act('cancelEvent', { eventId: event.id, rev: event.rev, reason }, 'state')).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await shut()).toMatchObject({ key: 'unit.ownsPurchases' });
    expect(await turns('enableAccount')).toMatchObject({ state: 'ACTIVE' });
    await app
      .signIn('/graphql', 'last.of.shut')
      .then((again) => again.act('cancelRequisition', { requisitionId, rev: rev + 2, reason }));
    expect(await turns('disableAccount')).toMatchObject({ state: 'DISABLED' });
    expect(await shut()).toMatchObject({ state: 'CLOSED' });
    const refused = await turns('enableAccount');
    expect(refused).toMatchObject({ code: 'RULE', key: 'account.ofClosedUnit' });
    expect(refused.message).toContain('Foundry, is closed. Ask the system administrator');
  });
});
