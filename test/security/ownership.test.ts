import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isOfSome } from '../../schema/ownership.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { need } from '../kit/demand.js';
import { revOf } from '../kit/rev-of.js';
import { publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { taken } from '../kit/taken.js';

const DAY_MS = 86_400_000;
const KINDS = ['Purchase', 'Requisition'] as const;
type Kind = (typeof KINDS)[number];

/** Relations to the owner, including past and future ones. */
const STANDINGS = ['OWNER', 'DEPUTY', 'STAND_IN', 'COLLEAGUE', 'HEAD', 'OUTSIDER', 'MANAGER', 'EARLY', 'LATE'] as const;
type Standing = (typeof STANDINGS)[number];

let app: App;
let elsewhere: string;
let people: Record<Standing, Person>;
const names = new Map<Person, string>();
const tried = new Set<string>();
const reason = 'other work';

const hire = async (roles: Parameters<App['hire']>[0], login: string, unitId: string) => {
  const person = await app.hire(roles, login, { unitId });
  names.set(person, `${login} (test)`);
  return person;
};

beforeAll(async () => {
  app = await startApp();
  const plant = { code: 'PLANT-2', name: 'Second plant' };
  const system = await app.as('SYSTEM_ADMIN');
  ({ id: elsewhere } = await system.act('createUnit', plant, 'id'));
  people = {
    OWNER: await app.as('BUYER'),
    DEPUTY: await hire(['BUYER'], 'deputy', elsewhere),
    STAND_IN: await hire(['BUYER'], 'stand.in', app.unitId),
    COLLEAGUE: await hire(['BUYER'], 'colleague', app.unitId),
    HEAD: await hire(['UNIT_HEAD'], 'head', app.unitId),
    OUTSIDER: await hire(['BUYER'], 'outsider', elsewhere),
    MANAGER: await hire(['CATEGORY_MANAGER'], 'manager', elsewhere),
    EARLY: await hire(['BUYER'], 'early', elsewhere),
    LATE: await hire(['BUYER'], 'late', elsewhere),
  };
}, 180_000);
afterAll(() => app.stop());

/** The owner's subject of each kind, and how it is changed. */
interface Owned {
  readonly kind: Kind;
  readonly id: string;
  readonly does: (who: Person, move: string, more?: object) => Promise<{ readonly [field: string]: string }>;
  readonly open: (who: Person) => Promise<readonly string[]>;
}

function owned(kind: Kind, id: string): Owned {
  const field = kind === 'Purchase' ? 'purchase' : 'requisition';
  return {
    ...{ kind, id },
    does: async (who, move, more = {}) =>
      who.act(move, { [`${field}Id`]: id, rev: await revOf(id), ...more }, 'id rev'),
    open: async (who) => {
      const { data } = await who.ask(`{ ${field}(id: "${id}") { moves { name allowed } } }`);
      const moves: { name: string; allowed: boolean }[] = data[field].moves;
      return moves.filter(({ allowed }) => allowed).map(({ name }) => name);
    },
  };
}

/** A purchase and a requisition that belong to one buyer. */
async function bothOf(owner: Person): Promise<readonly Owned[]> {
  const buyer = await app.as('BUYER');
  const { purchaseId } = await publishedEvent(app, await firms(), 48);
  const { data } = await buyer.ask('{ parts(first: 1) { edges { node { id } } } }');
  const { id } = await buyer.act('createRequisition', need(app, data.parts.edges[0].node.id), 'id');
  const both = [owned('Purchase', purchaseId), owned('Requisition', id)];
  for (const one of both)
    taken('handOver', await one.does(buyer, `handOver${one.kind}`, { accountId: owner.accountId, reason }));
  return both;
}

let known: ReturnType<typeof threeFirms> | null = null;
function firms() {
  known ??= threeFirms(app);
  return known;
}

const inDays = (days: number) => new Date(app.clock.now().getTime() + days * DAY_MS).toISOString();
const movesOf = (kind: Kind) =>
  Object.entries(LIFECYCLES[kind].moves).flatMap(([name, { whose }]) =>
    isOfSome(whose) && /^(handOver|takeOver|takeBack|appoint|end.*Deputy)/.test(name) ? [{ name, whose }] : [],
  );

/** The other fields of a move, so that it is only refused because the subject is somebody else's. */
function saidOf(move: string): object {
  if (move.startsWith('handOver')) return { accountId: people.COLLEAGUE.accountId, reason };
  if (move.startsWith('takeOver')) return { reason };
  if (move.startsWith('appoint')) return { accountId: people.COLLEAGUE.accountId, until: inDays(5) };
  return {};
}

/** Tries every move of ownership by everybody present; a refusal names somebody who can take it, and never the person who asks. */
async function tryAll(subject: Owned, there: readonly Standing[], owner: Person) {
  const cast = { ...people, OWNER: owner };
  // These attempts change nothing, so everybody's moves are asked for only once.
  const asked = new Map<Person, ReturnType<Owned['open']>>();
  const open: Owned['open'] = (who) => {
    const moves = asked.get(who) ?? subject.open(who);
    asked.set(who, moves);
    return moves;
  };
  const one = { ...subject, open };
  for (const { name: move, whose } of movesOf(one.kind))
    for (const standing of there) {
      const who = cast[standing];
      const isOpen = (await one.open(who)).includes(move);
      if (isOpen) {
        const colleagues: readonly string[] = ['COLLEAGUE', 'HEAD'];
        const may =
          whose.map(String).includes(standing) || (move.startsWith('takeOver') && colleagues.includes(standing));
        expect({ move, standing, may }).toEqual({ move, standing, may: true });
        tried.add(`${move} ${standing}`);
        continue;
      }
      const answer = await one.does(who, move, saidOf(move));
      expect({ move, standing, answer }).toMatchObject({ answer: { __typename: 'Refused' } });
      if (answer.code !== 'FORBIDDEN') continue;
      expect(answer.key).toMatch(/^(owner\.|kernel\.roleMissing)/);
      tried.add(`${move} not ${standing}`);
      await namesWhoCan(answer, { one, move, who, owner });
    }
}

const isThere = async (one: Owned, move: string) =>
  !/^(takeBack|end)/.test(move) || (await one.open(people.HEAD)).includes(move);

interface Told {
  readonly one: Owned;
  readonly move: string;
  readonly who: Person;
  readonly owner: Person;
}

async function namesWhoCan({ key = '', message = '' }: Record<string, string>, { one, move, who, owner }: Told) {
  if (key === 'owner.yours') {
    expect(move).toMatch(/^takeOver/);
    return;
  }
  if (!key.startsWith('owner.')) return;
  const isOwner = (person: Person) => person === owner;
  const called = [...names].filter(
    ([person, name]) => message.includes(name) && (!isOwner(person) || /askOwner|askEither/.test(key)),
  );
  expect({ key, message, called: called.length }).toMatchObject({
    called: { 'owner.askEither': 2, 'owner.youHead': 0, 'owner.askUnit': 0, 'owner.onlyUnit': 0 }[key] ?? 1,
  });
  for (const [person, name] of called) {
    expect(person).not.toBe(who);
    const open = await one.open(person);
    const asked = /Head$/.test(key) ? `handOver${one.kind}` : move;
    // Where there is no stand-in, nobody can end anything.
    if (asked.startsWith('takeOver') || !(await isThere(one, asked))) continue;
    expect({ move, key, name, open }).toMatchObject({ open: expect.arrayContaining([asked]) });
  }
}

const appoint = async (one: Owned, owner: Person, deputy: Person, term: object) =>
  taken('appoint', await one.does(owner, `appoint${one.kind}Deputy`, { accountId: deputy.accountId, ...term }));
const takeOver = async (one: Owned) =>
  taken('take', await one.does(people.STAND_IN, `takeOver${one.kind}`, { reason }));
const never: readonly Standing[] = ['COLLEAGUE', 'HEAD', 'OUTSIDER', 'MANAGER'];

describe('whose something is', () => {
  it('is changed by those alone whose move it is: with a deputy in term', async () => {
    const owner = await hire(['BUYER'], 'first.owner', app.unitId);
    for (const one of await bothOf(owner)) {
      await appoint(one, owner, people.DEPUTY, { until: inDays(30) });
      await tryAll(one, ['OWNER', 'DEPUTY', ...never], owner);
      await takeOver(one);
      await tryAll(one, ['OWNER', 'DEPUTY', 'STAND_IN', ...never], owner);
    }
  }, 120_000);

  it('is changed by no deputy before the term, and by none after it', async () => {
    const owner = await hire(['BUYER'], 'second.owner', app.unitId);
    for (const one of await bothOf(owner)) {
      await appoint(one, owner, people.EARLY, { from: inDays(50), until: inDays(60) });
      await tryAll(one, ['OWNER', 'EARLY', ...never], owner);
      // One deputy at a time.
      taken('end', await one.does(owner, `end${one.kind}Deputy`));
      await appoint(one, owner, people.LATE, { until: inDays(0.01) });
      app.clock.advance(DAY_MS / 2);
      await tryAll(one, ['OWNER', 'LATE', ...never], owner);
    }
  }, 120_000);

  it.each(['revokeRole', 'disableAccount'])('is told of nobody who cannot help any more, after %s', async (how) => {
    const owner = await hire(['BUYER'], `${how.toLowerCase()}.owner`, app.unitId);
    const standIn = await hire(['BUYER'], `${how.toLowerCase()}.stands`, app.unitId);
    const both = await bothOf(owner);
    for (const one of both) {
      await appoint(one, owner, people.DEPUTY, { until: inDays(30) });
      taken('take', await one.does(standIn, `takeOver${one.kind}`, { reason }));
    }
    for (const who of [standIn, owner]) {
      const security = await app.as('SECURITY_ADMIN');
      const at = { accountId: who.accountId, rev: await revOf(who.accountId), reason };
      taken(how, await security.act(how, how === 'revokeRole' ? { ...at, role: 'BUYER' } : at, 'id rev'));
    }
    for (const one of both) await tryAll(one, ['DEPUTY', ...never], owner);
    taken('end', await (both[0] as Owned).does(people.HEAD, 'endPurchaseDeputy'));
    await tryAll(both[0] as Owned, never, owner);
  }, 120_000);

  it('was tried with every move, by everybody', () => {
    const missing = KINDS.flatMap(movesOf).flatMap(({ name }) =>
      STANDINGS.map((one) => [`${name} ${one}`, `${name} not ${one}`]).filter(
        (both) => !both.some((one) => tried.has(one)),
      ),
    );
    expect(missing).toEqual([]);
  });
});
