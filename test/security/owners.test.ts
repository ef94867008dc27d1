import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { OWNERS, type Whose } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isOfSome } from '../../schema/ownership.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { revOf } from '../kit/rev-of.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { taken } from '../kit/taken.js';
import { type OwnedStep, ownedStory } from './owned-story.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

let app: App;
let firms: readonly Firm[];
let partId: string;
let head: Person;
let experts: readonly [Person, Person, Person];
/** People who are refused, by their relation to the owner. */
let others: Readonly<Record<'COLLEAGUE' | 'HEAD' | 'OUTSIDER' | 'MANAGER_ELSEWHERE', Person>>;
const tried = new Set<string>();

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  partId = await part(app);
  const plant = { code: 'PLANT-2', name: 'Second plant' };
  const { id: unitId } = await (await app.as('SYSTEM_ADMIN')).act('createUnit', plant, 'id');
  head = await app.hire(['UNIT_HEAD'], 'head');
  experts = [
    await app.as('EXPERT'),
    await app.hire(['EXPERT'], 'other.expert'),
    await app.hire(['EXPERT'], 'leaving.expert'),
  ];
  others = {
    COLLEAGUE: await app.hire(['BUYER'], 'colleague'),
    HEAD: head,
    OUTSIDER: await app.hire(['BUYER'], 'outsider', { unitId }),
    MANAGER_ELSEWHERE: await app.hire(['CATEGORY_MANAGER'], 'manager.elsewhere', { unitId }),
  };
}, 180_000);
afterAll(() => app.stop());

const MOVES = new Map(Object.values(LIFECYCLES).flatMap(({ moves }) => Object.entries(moves)));
const whoseIs = (move: string): readonly string[] => {
  const whose = MOVES.get(move)?.whose;
  return isOfSome(whose) ? whose : [];
};

type Kind = 'Purchase' | 'Requisition';
const idField = { Purchase: 'purchaseId', Requisition: 'requisitionId' };

/** Takes a move of ownership on something, at its present version. */
async function changes(who: Person, move: string, kind: Kind, id: string, more: object = {}) {
  return who.act(move, { [idField[kind]]: id, rev: await revOf(id), ...more }, 'id rev');
}

/** Tells the story with the owner's moves taken by somebody with this relation to the owner; all others try each move before. */
async function tell(as: Whose, owner: Person, actor: Person, refused: Readonly<Record<string, Person>>, lend: Lend) {
  for (const step of ownedStory({ app, firms, partId, experts })) {
    const isOwners = whoseIs(step.move).includes('OWNER');
    if (isOwners) for (const [name, person] of Object.entries(refused)) await isRefused(name, person, step);
    const who = await takerOf(step, isOwners ? actor : owner);
    const shown = taken(`${step.move} by ${step.by}`, await step.take(who));
    if (isOwners) tried.add(`${step.move} ${step.by === 'HEAD' ? 'HEAD' : as}`);
    if (step.makes === 'Requisition') await lend('Requisition', shown.id);
    if (step.makes === 'SourcingEvent') await lend('Purchase', await purchaseOf(shown.id));
  }
}

type Lend = (kind: Kind, id: string) => Promise<unknown>;

async function takerOf({ by }: OwnedStep, actor: Person): Promise<Person> {
  if (by === 'OWNER') return actor;
  if (by === 'HEAD') return head;
  return by === 'SYSTEM' || by === 'SUPPLIER_SUBMITTER' ? actor : app.as(by);
}

async function isRefused(name: string, person: Person, step: OwnedStep) {
  if (whoseIs(step.move).includes(name)) return;
  const answer = await step.take(person);
  expect({ name, move: step.move, answer }).toMatchObject({ answer: { __typename: 'Refused', code: 'FORBIDDEN' } });
  expect(answer).toMatchObject({ key: expect.stringMatching(/^(owner\.ask|kernel\.roleMissing)/) });
  tried.add(`${step.move} not ${name}`);
}

async function purchaseOf(eventId: string): Promise<string> {
  const event = await collectionOf<{ _id: string; purchaseId: string }>('sourcing_events').findOne({ _id: eventId });
  return event?.purchaseId ?? '';
}

const inTime = (ms: number) => new Date(app.clock.now().getTime() + ms).toISOString();
const appoint = (owner: Person, kind: Kind, id: string, deputy: Person, term: object) =>
  changes(owner, `appoint${kind}Deputy`, kind, id, { accountId: deputy.accountId, ...term });

describe('what belongs to an owner', () => {
  it('is done by the owner, and neither by a deputy before the term nor by anybody else', async () => {
    const [owner, early] = [await app.hire(['BUYER'], 'owner.one'), await app.hire(['BUYER'], 'early')];
    const term = { from: inTime(80 * DAY_MS), until: inTime(90 * DAY_MS) };
    await tell('OWNER', owner, owner, { ...others, EARLY_DEPUTY: early }, async (kind, id) =>
      taken('appoint', await appoint(owner, kind, id, early, term)),
    );
  }, 120_000);

  it('is done by a deputy in term, in the place of the owner', async () => {
    const [owner, deputy] = [await app.hire(['BUYER'], 'owner.two'), await app.hire(['BUYER'], 'deputy')];
    await tell('DEPUTY', owner, deputy, others, async (kind, id) =>
      taken('appoint', await appoint(owner, kind, id, deputy, { until: inTime(30 * DAY_MS) })),
    );
  }, 120_000);

  it('is done by whoever took over, and not by a deputy after the term', async () => {
    const [owner, standIn] = [await app.hire(['BUYER'], 'owner.three'), await app.hire(['BUYER'], 'stand.in')];
    const late = await app.hire(['BUYER'], 'late');
    const refused = { ...others, LATE_DEPUTY: late };
    await tell('STAND_IN', owner, standIn, refused, async (kind, id) => {
      taken('appoint', await appoint(owner, kind, id, late, { until: inTime(MINUTE_MS) }));
      app.clock.advance(MINUTE_MS);
      taken('takeOver', await changes(standIn, `takeOver${kind}`, kind, id, { reason: 'on leave' }));
    });
  }, 120_000);

  it('was tried with every move of an owner, by everybody', () => {
    // These give it away or appoint somebody: ownership.test.ts tries them, and whom a refusal names.
    // What is done about direct purchases, and the end of ordering, test/flows/direct-purchase tries.
    const ownership = /^(handOver|takeOver|takeBack|appoint|end)|Direct/;
    const missing = [...MOVES.keys()]
      .filter((move) => whoseIs(move).includes('OWNER') && !ownership.test(move))
      .flatMap((move) => {
        const may = [...OWNERS, ...whoseIs(move).filter((one) => one === 'HEAD')].map((one) => `${move} ${one}`);
        const mayNot = [...Object.keys(others), 'EARLY_DEPUTY', 'LATE_DEPUTY'].filter(
          (one) => !whoseIs(move).includes(one),
        );
        return [...may, ...mayNot.map((one) => `${move} not ${one}`)];
      })
      .filter((one) => !tried.has(one));
    expect(missing).toEqual([]);
  });
});
