import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../api/kernel/actor.js';
import { type AnyCommand, commandOf } from '../../api/kernel/command.js';
import { execute } from '../../api/kernel/execute.js';
import { foresee } from '../../api/kernel/foresee.js';
import type { Row } from '../../api/kernel/row.js';
import type { SubjectName } from '../../schema/common/ids.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { Lifecycle, Move, Need } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SUBJECTS } from '../../schema/subjects.js';
import { type App, startApp } from '../kit/app.js';
import { contextOf } from '../kit/context-of.js';
import { allowAlike, sampleOf, somebody, written } from './written-rows.js';

// Every need of every move, with the other subject in each state that does not meet it and with each barring field set: `execute` refuses
// the move whatever its rule says, and `moves` says so before anybody tries. Rows are written directly, as they would be found.

interface Needing {
  readonly lifecycle: Lifecycle;
  readonly name: string;
  readonly move: Move;
  readonly need: Need;
}
const needing: readonly Needing[] = Object.values(LIFECYCLES).flatMap((lifecycle) =>
  Object.entries(lifecycle.moves).flatMap(([name, move]) =>
    (move.needs ?? []).map((need) => ({ lifecycle, name, move, need })),
  ),
);
const cases = needing.map((one) => [`${one.name} needs ${one.need.subject} by ${one.need.by}`, one] as const);

let app: App;
beforeAll(async () => {
  // Rows written here have no entries.
  app = await startApp({ tampered: true });
  const kinds = needing.flatMap(({ lifecycle, move, need }) => [
    ...[lifecycle, LIFECYCLES[need.subject]],
    ...(move.startsFrom ? [LIFECYCLES[move.startsFrom.subject]] : []),
    LIFECYCLES.Purchase,
  ]);
  await allowAlike(kinds);
}, 180_000);
afterAll(() => app.stop());

/** A row that the actor sees and owns. */
function owned(subject: SubjectName, state: string, actor: Actor, more: object = {}): Promise<Row> {
  const { id: ownerId } = actor;
  return written(subject, state, actor, {
    ...{ ownerId, unitId: null, formerOwnerId: null, deputy: null, standIn: null },
    ...more,
  });
}

/** Fields that name a subject in the way a need says: `{ lines: [{ id: 'l1', partId }] }`. */
function naming({ by }: Need, id: string): Record<string, unknown> {
  const [first = '', inside] = by.split('.');
  if (inside === undefined) return { [first]: by.endsWith('Ids') ? [id] : id };
  return { [first]: [{ id: 'l1', [inside]: id }] };
}

/** Lines, and terms that raise the quantity of one, where only larger quantities need it. */
function raising({ by, whereMore }: Need, id: string): Record<string, unknown> {
  if (whereMore === undefined) return {};
  const [terms = '', inside = ''] = whereMore.split('.');
  const line = { id: 'l1', quantity: '9', ...(by === 'lines.partId' && { partId: id }) };
  return { lines: [line], [terms]: { [inside]: [{ id: 'l1', quantity: '10' }] } };
}

/**
 * A subject in a state that does not meet the need, or with a barring field set; where the acting supplier itself is needed, that supplier.
 */
function unfit({ need, move }: Needing, state: string, actor: Actor, more: object = {}): Promise<Row> {
  const isOwn = need.subject === 'Supplier' && SUPPLIER_ROLES.some((role) => move.by.includes(role));
  return owned(need.subject, state, actor, { name: 'Needed', ...(isOwn && { _id: actor.supplierId }), ...more });
}

/** The move's command with a rule that allows everything and names what is needed, so that any refusal comes from `execute`. */
function command({ name, need }: Needing, id: string): AnyCommand {
  const found = commandOf(name);
  if (!found) throw new Error(`No command takes ${name}`);
  const { facts: _facts, policy: _policy, perFirm: _perFirm, ...rest } = found;
  return { ...rest, decide: () => naming(need, id) };
}

async function taken(one: Needing, neededId: string, actor: Actor) {
  const { lifecycle, name, move, need } = one;
  const own = naming(need, neededId);
  const purchase = await owned('Purchase', 'ACTIVE', actor);
  const place = { purchaseId: purchase._id, ...own, ...raising(need, neededId) };
  const { startsFrom } = move;
  const origin = startsFrom && (await owned(startsFrom.subject, startsFrom.states[0] ?? '', actor, place));
  const row = move.from ? await owned(lifecycle.subject, move.from[0] ?? '', actor, place) : null;
  const subjectField = `${SUBJECTS.find((kind) => kind.name === lifecycle.subject)?.short}Id`;
  const input = {
    ...sampleOf(name),
    ...(startsFrom && origin && { [startsFrom.field]: startsFrom.each ? [origin._id] : origin._id }),
    ...(row && { [subjectField]: row._id, rev: 1 }),
  };
  const answer = await execute(command(one, neededId), input, { ...app.system(), actor });
  const shown = row ?? origin;
  const found = commandOf(name);
  return { answer, foreseen: shown && found ? await foresee(found, shown, contextOf(app, actor)) : null, row };
}

describe.each(cases)('%s', (_name, one) => {
  const { need, move } = one;
  const { states } = LIFECYCLES[need.subject];

  it('the life cycle says what the move needs', () => {
    expect(states).toEqual(expect.arrayContaining([...need.states]));
    expect(move.by).not.toEqual([]);
  });

  it.each(
    states.filter((state) => !need.states.includes(state)),
  )('the move is refused where what it needs is %s', async (state) => {
    const actor = somebody(move);
    const needed = await unfit(one, state, actor);
    const { answer, foreseen, row } = await taken(one, needed._id, actor);
    const key = needed._id === actor.supplierId ? 'kernel.needsOwn' : 'kernel.needs';
    const refused = { code: 'WRONG_STATE', key, params: { kind: need.subject, state, move: one.name } };
    expect(answer).toMatchObject(refused);
    if (row) expect(foreseen).toMatchObject(refused);
  });

  const { without } = need;
  if (without)
    it(`the move is refused while ${without.field} is set`, async () => {
      const actor = somebody(move);
      const set = without.through === undefined ? true : { [without.through]: '2026-03-02', reason: 'r' };
      const needed = await unfit(one, need.states.at(-1) ?? '', actor, { [without.field]: set });
      const { answer, foreseen, row } = await taken(one, needed._id, actor);
      expect(answer).toMatchObject({ code: 'WRONG_STATE', key: without.why });
      if (row) expect(foreseen).toMatchObject({ key: without.why });
    });

  if (without?.through !== undefined)
    it(`the move is allowed again once the day of ${without.field} is over`, async () => {
      const actor = somebody(move);
      const over = { [String(without.through)]: '2026-03-01', reason: 'r' };
      const needed = await unfit(one, need.states.at(-1) ?? '', actor, { [without.field]: over });
      const row = await owned(one.lifecycle.subject, move.from?.[0] ?? '', actor, naming(need, needed._id));
      expect(await foresee(command(one, needed._id), row, contextOf(app, actor))).toBeNull();
    });
});

describe('needs', () => {
  it('the cases above cover every need', () => {
    expect(needing.length).toBeGreaterThan(18);
  });
});
