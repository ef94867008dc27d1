import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { opposedTo } from '../../schema/duty-conflicts.js';
import { DUTY_PAIRS, type Duty } from '../../schema/kernel/duties.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { dutiesOfOwner } from '../../schema/ownership.js';
import { type App, type Person, personnelNumber, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { cameFor } from '../kit/delivery.js';
import { need, submittedRequisition } from '../kit/demand.js';
import { confirmedOrder, wantedOf } from '../kit/orders.js';
import { type Firm, submittedFirm, threeFirms } from '../kit/suppliers.js';
import { taken } from '../kit/taken.js';
import { type Login, onePerson } from './one-person.js';
import { appointDeputy, handOver, purchaseOf, takeOver } from './owned-purchase.js';
import { purchaseStory, reopeningStory, type Step } from './purchase-story.js';
import { admission, smallStories } from './small-stories.js';

let app: App;
let firms: readonly Firm[];
let partId: string;
const tried = new Set<string>();

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  // Only two people together can take a post from its last holder.
  for (const role of STAFF_ROLES) await app.as(role);
  partId = await part(app);
}, 180_000);
afterAll(() => app.stop());

const firm = (): Firm => {
  const [first] = firms;
  if (!first) throw new Error('No firm');
  return first;
};

const invited = () => firms.map(({ supplierId }) => supplierId);

const opposes = (one: Duty, other: Duty | null) =>
  opposedTo(one).some(({ pair }) => other && pair.duties.includes(other));

const OWNERS_DUTIES = dutiesOfOwner(LIFECYCLES.Purchase);
const isOwners = (duty: Duty | null) => duty !== null && OWNERS_DUTIES.includes(duty);

/**
 * Tells a story in which one person takes the move with a duty, and then tries each later move with an opposed duty: by another account,
 * and by the same account with another post. Somebody else then continues, up to `until`.
 */
async function tell(
  steps: readonly Step[],
  duty: Duty,
  [one, other]: readonly [Login, Login],
  until: Duty | null = null,
) {
  let isDone = false;
  let eventId = '';
  for (const step of steps) {
    const { role, take, made } = step;
    if (step.duty === duty) await one.become(role);
    else if (isDone && opposes(duty, step.duty)) {
      if (isOwners(step.duty)) await isLentNothing(eventId, one);
      for (const login of [other, one]) await refused(login, step);
      tried.add([duty, step.duty].toSorted().join());
      if (step.duty === until) return;
    }
    // A requisition is submitted by the person who wrote it.
    const isTheirs = step.duty === duty || (duty === 'request' && step.move === 'submitRequisition');
    const who = isTheirs ? one : await usual(role);
    const shown = taken(`${duty}: ${role}`, await take(who));
    made?.(shown);
    if (step.move === 'createEvent') eventId = shown.id;
    if (step.move === 'createEvent' && isOwners(duty)) await lend(shown.id, one);
    isDone ||= step.duty === duty;
  }
}

/** The person acts as a buyer by being a deputy, since the purchase belongs to the usual buyer. */
async function lend(eventId: string, deputy: Login) {
  await deputy.become('BUYER');
  taken('lend', await appointDeputy(app, eventId, { owner: await app.as('BUYER'), deputy }));
  await deputy.become('EXPERT');
}

async function isLentNothing(eventId: string, to: Login) {
  await to.become('BUYER');
  const answer = await appointDeputy(app, eventId, { owner: await app.as('BUYER'), deputy: to });
  expect(answer).toMatchObject({ code: 'FORBIDDEN', key: 'owner.opposed' });
}

/** Somebody whose acts on an event come so many versions later than the story has them. */
function laterBy(versions: number, who: Person): Person {
  const shifted = (input: Record<string, unknown>) =>
    'eventId' in input && typeof input.rev === 'number' ? { ...input, rev: input.rev + versions } : input;
  return { ...who, act: (move, input, fields) => who.act(move, shifted(input), fields) };
}

async function refused(login: Login, { role, take, duty }: Step) {
  await login.become(role);
  const answer = await take(login);
  expect({ duty, login, answer }).toMatchObject({ duty, login, answer: { __typename: 'Refused', code: 'FORBIDDEN' } });
  // One account of the person is named as expert; the other is refused as a stranger.
  if (duty === 'bidEvaluation') return;
  // What belongs to the owner cannot even be lent to the person.
  const key = isOwners(duty) ? /^(owner\.ask|kernel\.separateDuties$)/ : /^kernel\.separateDuties$/;
  expect(answer).toMatchObject({ key: expect.stringMatching(key) });
}

function usual(role: Step['role']): Promise<Person> {
  return role === 'SYSTEM' || role === 'SUPPLIER_SUBMITTER' ? app.as('BUYER') : app.as(role);
}

/** A contract in force, and the firm of that contract. */
async function signedContract() {
  const setting = { app, firm: firm(), invitedIds: invited(), partId, expertId: null };
  let contractId = '';
  for (const { role, duty, take, made } of await purchaseStory(setting)) {
    const shown = taken(role, await take(await usual(role)));
    made?.(shown);
    if (duty === 'contractDrafting') contractId = shown.id;
    if (duty === 'contractSignature') break;
  }
  return { contractId, firm: firm() };
}

/** Duties that occur in a purchase only where something went wrong; they have stories of their own. */
const RARE: ReadonlySet<string> = new Set(['reopeningProposal', 'reopeningConfirmation']);
/** Pairs that are tried elsewhere, because the confirming person is appointed by name. */
const ELSEWHERE = { 'measureConfirmation,measureProposal': 'two-people.test.ts' };
const overPurchases = [
  ...new Set(DUTY_PAIRS.filter(({ within }) => within === 'PURCHASE').flatMap(({ duties }) => duties)),
];

const usualDuties = overPurchases.filter((duty) => !RARE.has(duty));

describe('one person, by one account and by two', () => {
  it.each(usualDuties)('who had the duty %s in a purchase has none that is opposed to it', async (duty) => {
    const person = await onePerson(app);
    await tell(
      await purchaseStory({
        app,
        firm: firm(),
        invitedIds: invited(),
        partId,
        expertId: duty === 'bidEvaluation' ? person[0].accountId : null,
      }),
      duty,
      person,
    );
  }, 180_000);

  it('who opened the bids scores none', async () => {
    const person = await onePerson(app);
    const expertId = person[0].accountId;
    const steps = await purchaseStory({ app, firm: firm(), invitedIds: invited(), partId, expertId });
    await tell(steps, 'bidOpening', person, 'bidEvaluation');
  }, 180_000);

  it('who prepared a tender as a deputy is named as expert only after the term, and scores no bid then', async () => {
    const [one, other] = await onePerson(app);
    const buyer = await app.as('BUYER');
    const setting = { app, firm: firm(), invitedIds: invited(), partId };
    let eventId = '';
    for (const step of await purchaseStory({ ...setting, expertId: null })) {
      const { role, take, made, move, duty } = step;
      if (duty === 'bidEvaluation') {
        for (const login of [other, one]) await refused(login, step);
        tried.add('bidEvaluation,tenderPreparation');
        return;
      }
      const who = await usual(role);
      // The event is edited twice before it is published.
      const shown = taken(role, await take(eventId === '' ? who : laterBy(2, who)));
      made?.(shown);
      if (move !== 'createEvent') continue;
      eventId = shown.id;
      const edit = (by: Person, rev: number, expertId: string) => {
        const closesAt = new Date(app.clock.now().getTime() + 24 * 3_600_000).toISOString();
        const content = { title: 'Gears', closesAt, priceWeight: 100, invitedIds: invited(), expertIds: [expertId] };
        return by.act('editEvent', { eventId, rev, ...content }, 'id rev');
      };
      await lend(eventId, one);
      await one.become('BUYER');
      taken('edit', await edit(one, 1, (await app.as('EXPERT')).accountId));
      for (const login of [other, one]) {
        await login.become('EXPERT');
        expect(await edit(buyer, 2, login.accountId)).toMatchObject({ code: 'RULE', key: 'sourcing.expertIsBuyer' });
      }
      taken('end', await buyer.act('endPurchaseDeputy', await purchaseOf(app, eventId), 'id rev'));
      taken('edit', await edit(buyer, 2, one.accountId));
    }
  }, 180_000);

  it.each([
    'tenderPreparation',
    'reopeningProposal',
  ] as const)('who had the duty %s confirms no reopening', async (duty) => {
    const setting = { app, firm: firm(), invitedIds: invited(), partId, expertId: null };
    await tell(await reopeningStory(setting), duty, await onePerson(app));
  }, 180_000);

  it('who reviewed a supplier neither admits it, nor signs its contract, nor approves its payment', async () => {
    const person = await onePerson(app);
    const fresh = await submittedFirm(app, { login: 'fresh', creditCode: '91350211M000100Y46' });
    const steps = await purchaseStory({
      app,
      firm: fresh,
      invitedIds: [fresh.supplierId, ...invited()],
      partId,
      expertId: null,
    });
    await tell([...admission(fresh), ...steps], 'supplierReview', person);
  }, 180_000);

  it('counts as having done what a deputy did in the own place', async () => {
    const [owner] = await onePerson(app);
    const deputy = await app.hire(['BUYER'], 'deputy.of.owner');
    const done = new Set<Duty>();
    const steps = await purchaseStory({ app, firm: firm(), invitedIds: invited(), partId, expertId: null });
    for (const { role, move, duty, take, made } of steps) {
      const isOwners = role === 'BUYER' && move !== 'createEvent';
      if (!isOwners && duty && [...done].some((one) => opposes(duty, one))) await refused(owner, { role, take, duty });
      const shown = taken(`${role} ${move}`, await take(isOwners ? deputy : await usual(role)));
      made?.(shown);
      if (isOwners && duty) done.add(duty);
      if (move !== 'createEvent') continue;
      await owner.become('BUYER');
      taken('handOver', await handOver(app, shown.id, { owner: await app.as('BUYER'), to: owner }));
      taken('appoint', await appointDeputy(app, shown.id, { owner, deputy }));
    }
    expect([...done].toSorted()).toEqual(['awardProposal', 'contractDrafting', 'ordering', 'tenderPreparation']);
  }, 180_000);

  it('is given and lent nothing where the person is named as expert, nor where it has scored', async () => {
    const [expert, other] = await onePerson(app);
    const buyer = await app.as('BUYER');
    const expertId = expert.accountId;
    const steps = await purchaseStory({ app, firm: firm(), invitedIds: invited(), partId, expertId });
    let eventId = '';
    const isGivenNothing = async (key: string, own: string) => {
      for (const login of [expert, other]) {
        await login.become('BUYER');
        const back = { code: 'FORBIDDEN', key, path: ['accountId'] };
        expect(await handOver(app, eventId, { owner: buyer, to: login })).toMatchObject(back);
        expect(await appointDeputy(app, eventId, { owner: buyer, deputy: login })).toMatchObject(back);
        expect(await takeOver(app, eventId, login)).toMatchObject({ code: 'FORBIDDEN', key: own });
      }
      await expert.become('EXPERT');
    };
    for (const { role, move, duty, take, made } of steps) {
      if (move === 'completeEvaluation') {
        await isGivenNothing('owner.opposed', 'kernel.separateDuties');
        expect(await take(buyer)).toMatchObject({ __typename: 'SourcingEvent' });
        return;
      }
      const shown = taken(`${role} ${move}`, await take(duty === 'bidEvaluation' ? expert : await usual(role)));
      made?.(shown);
      if (move === 'createEvent') eventId = shown.id;
      if (move === 'publishEvent' || move === 'openBids') await isGivenNothing('owner.named', 'owner.named');
    }
  }, 180_000);

  it.each([
    'OWNER',
    'DEPUTY',
    'STAND_IN',
  ] as const)('who has a purchase as %s and has done nothing in it yet takes none of the steps that are opposed to the owner’s', async (how) => {
    const [one, other] = await onePerson(app);
    const buyer = await app.as('BUYER');
    let eventId = '';
    const give = async () => {
      await one.become('BUYER');
      if (how === 'OWNER') return handOver(app, eventId, { owner: buyer, to: one });
      return how === 'DEPUTY'
        ? appointDeputy(app, eventId, { owner: buyer, deputy: one })
        : takeOver(app, eventId, one);
    };
    const end = async () => {
      await one.become('BUYER');
      if (how === 'OWNER') return handOver(app, eventId, { owner: one, to: buyer });
      const move = how === 'DEPUTY' ? 'endPurchaseDeputy' : 'takeBackPurchase';
      return buyer.act(move, await purchaseOf(app, eventId), 'id rev');
    };
    for (const { role, move, duty, take, made } of await purchaseStory({
      app,
      firm: firm(),
      invitedIds: invited(),
      partId,
      expertId: null,
    })) {
      // Whoever has the purchase cannot be named to score.
      if (
        eventId !== '' &&
        duty &&
        duty !== 'bidEvaluation' &&
        !isOwners(duty) &&
        OWNERS_DUTIES.some((own) => opposes(own, duty))
      ) {
        taken('give', await give());
        for (const login of [other, one]) {
          await login.become(role);
          const answer = await take(login);
          expect({ move, answer }).toMatchObject({ move, answer: { code: 'FORBIDDEN', key: 'owner.separateDuties' } });
        }
        taken('end', await end());
      }
      const shown = taken(`${role} ${move}`, await take(await usual(role)));
      made?.(shown);
      if (move === 'createEvent') eventId = shown.id;
    }
  }, 120_000);

  it('who has a requisition, and asked for nothing, does not approve it', async () => {
    const [one, other] = await onePerson(app);
    const head = await app.as('UNIT_HEAD');
    const requisitionId = await submittedRequisition(app, { by: head, content: need(app, partId) });
    await one.become('UNIT_HEAD');
    const to = { accountId: one.accountId, reason: 'other work' };
    taken('handOver', await head.act('handOverRequisition', { requisitionId, rev: 2, ...to }, 'id rev'));
    for (const login of [other, one]) {
      await login.become('APPROVER');
      expect(await login.act('approveRequisition', { requisitionId, rev: 3 }, 'id')).toMatchObject({
        key: 'owner.separateDuties',
      });
    }
  }, 180_000);

  it('takes no second step that is for a second person', async () => {
    for (const steps of await smallStories(app, firm(), 6))
      if (steps[0]?.duty) await tell(steps, steps[0].duty, await onePerson(app));
  }, 180_000);

  it('is judged anew where both acts come at the same moment', async () => {
    const { contractId, firm: own } = await signedContract();
    const order = async () => {
      return (await app.as('BUYER')).act('createOrder', wantedOf(contractId, '1'), 'id rev');
    };
    const orderId = await confirmedOrder(app, { contractId, supplier: own.person, quantity: '1' });
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      const whose = { personnelNumber: personnelNumber() };
      const releases = await app.hire(['CATEGORY_MANAGER'], `racer${nth}.a`, whose);
      const receives = await app.hire(['RECEIVER'], `racer${nth}.b`, whose);
      const other = await order();
      const both = await Promise.all([
        releases.act('releaseOrder', { orderId: other.id, rev: 1 }, 'id'),
        receives.act('recordReceipt', cameFor(orderId, '0.1'), 'id'),
      ]);
      expect(both.map(({ key }) => key ?? 'done').toSorted()).toEqual(['done', 'kernel.separateDuties']);
    }
  }, 180_000);

  it('was tried with every pair of the table', () => {
    const all = DUTY_PAIRS.map(({ duties }) => duties.toSorted().join());
    expect(all.filter((pair) => !tried.has(pair) && !(pair in ELSEWHERE))).toEqual([]);
  });
});
