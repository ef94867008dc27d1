import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../api/kernel/actor.js';
import { type AnyCommand, commandOf } from '../../api/kernel/command.js';
import { execute } from '../../api/kernel/execute.js';
import { foresee } from '../../api/kernel/foresee.js';
import { newId } from '../../api/kernel/ids.js';
import { countRows } from '../../api/kernel/reads.js';
import type { Row } from '../../api/kernel/row.js';
import { SUPPLIER_ROLES } from '../../schema/common/roles.js';
import type { Lifecycle, Move, Origin } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { type App, startApp } from '../kit/app.js';
import { contextOf } from '../kit/context-of.js';
import { AT, allowAlike, sampleOf, somebody, written } from './written-rows.js';

// Every creation that starts from something: `execute` judges the origin before the rule is asked, and gives the same refusal for the same
// cause; `moves` says so before anybody tries. Rows are written directly, as they would be found.

interface Creation {
  readonly lifecycle: Lifecycle;
  readonly name: string;
  readonly move: Move;
  readonly origin: Origin;
}
const creations: readonly Creation[] = Object.values(LIFECYCLES).flatMap((lifecycle) =>
  Object.entries(lifecycle.moves).flatMap(([name, move]) =>
    move.startsFrom ? [{ lifecycle, name, move, origin: move.startsFrom }] : [],
  ),
);
const named = (some: readonly Creation[]) => some.map((one) => [one.name, one] as const);

let app: App;
beforeAll(async () => {
  // Rows written here have no entries.
  app = await startApp({ tampered: true });
  const kinds = creations.flatMap(({ lifecycle, origin }) => [lifecycle, LIFECYCLES[origin.subject]]);
  await allowAlike(kinds);
}, 180_000);
afterAll(() => app.stop());

function command({ name }: Creation): AnyCommand {
  const found = commandOf(name);
  if (!found) throw new Error(`No command takes ${name}`);
  return found;
}

/** The answer of `execute` to somebody who starts from this. */
function start(creation: Creation, id: string, actor: Actor) {
  const { name, origin } = creation;
  const input = { ...sampleOf(name), [origin.field]: origin.each ? [id] : id };
  return execute(command(creation), input, { ...app.system(), actor });
}

/** The answer before anybody tries. */
function foreseen(creation: Creation, row: Row, actor: Actor) {
  return foresee(command(creation), row, contextOf(app, actor));
}

const pathTo = ({ origin }: Creation) => (origin.each ? [origin.field, '0'] : [origin.field]);
const good = ({ origin }: Creation) => origin.states[0] ?? '';

describe.each(named(creations))('%s', (_name, creation) => {
  const { origin, move, lifecycle, name } = creation;

  it('an origin that does not exist is not found', async () => {
    const missing = newId(origin.subject, AT);
    expect(await start(creation, missing, somebody(move))).toMatchObject({
      ...{ code: 'NOT_FOUND', key: 'kernel.notFound', path: pathTo(creation) },
    });
  });

  const states = LIFECYCLES[origin.subject].states.filter((state) => !origin.states.includes(state));
  it.each(states)('starting from an origin that is %s is refused', async (state) => {
    const actor = somebody(move);
    const row = await written(origin.subject, state, actor);
    const seen = await countRows(origin.subject, actor, { _id: row._id });
    // A state in which the actor does not even see the origin is like no origin at all.
    const otherState = { code: 'WRONG_STATE', key: 'kernel.otherState', params: { state, kind: origin.subject } };
    const refused = seen ? otherState : { code: 'NOT_FOUND', key: 'kernel.notFound' };
    expect(await start(creation, row._id, actor)).toMatchObject({ ...refused, path: pathTo(creation) });
    expect(await foreseen(creation, row, actor)).toMatchObject(otherState);
  });

  if (SUPPLIER_ROLES.some((role) => move.by.includes(role)))
    it('another supplier’s origin is not found', async () => {
      const row = await written(origin.subject, good(creation), somebody(move));
      expect(await start(creation, row._id, somebody(move))).toMatchObject({
        ...{ code: 'NOT_FOUND', key: 'kernel.notFound', path: pathTo(creation) },
      });
    });

  const { among, once } = origin;
  if (among !== undefined)
    it('only the people whom the origin names may start from it', async () => {
      const actor = somebody(move);
      const row = await written(origin.subject, good(creation), actor, { [among]: [newId('Account', AT)] });
      const refused = { code: 'FORBIDDEN', key: 'kernel.notAmong', path: pathTo(creation) };
      expect(await start(creation, row._id, actor)).toMatchObject(refused);
      expect(await foreseen(creation, row, actor)).toMatchObject({ code: 'FORBIDDEN', key: 'kernel.notAmong' });
    });

  if (once) {
    const { per, unless = [] } = once;
    const used = async (actor: Actor, state: string, more: object) => {
      const row = await written(origin.subject, good(creation), actor);
      await written(lifecycle.subject, state, actor, { [origin.field]: row._id, number: 'N-7', ...more });
      return row;
    };
    const own = (actor: Actor) => (per ? { [per.field]: per.is === 'SUPPLIER' ? actor.supplierId : actor.id } : {});
    const counting = lifecycle.states.filter((state) => !unless.includes(state));

    it.each(counting)('a second creation is refused where there is one that is %s', async (state) => {
      const actor = somebody(move);
      const row = await used(actor, state, own(actor));
      expect(await start(creation, row._id, actor)).toMatchObject({
        ...{ code: 'RULE', key: 'kernel.doneAlready', path: pathTo(creation) },
        params: { move: name, kind: lifecycle.subject, document: ' N-7' },
      });
      expect(await foreseen(creation, row, actor)).toMatchObject({ code: 'RULE', key: 'kernel.doneAlready' });
    });

    if (per?.is === 'ACCOUNT')
      it('one person may create one, whatever their number of accounts', async () => {
        const actor = somebody(move);
        const other = { [per.field]: newId('Account', AT), acts: { [name]: [actor.ref] } };
        const row = await used(actor, counting[0] ?? '', other);
        expect(await start(creation, row._id, actor)).toMatchObject({ code: 'RULE', key: 'kernel.doneAlready' });
        expect(await foreseen(creation, row, actor)).toMatchObject({ code: 'RULE', key: 'kernel.doneAlready' });
      });

    if (unless.length > 0)
      it.each(unless)('an earlier one that is %s does not count', async (state) => {
        const actor = somebody(move);
        const row = await used(actor, state, own(actor));
        expect(await foreseen(creation, row, actor)).toBeNull();
      });
  }
});

describe('creations that start from something', () => {
  it('the cases above cover every creation that starts from something', () => {
    expect(creations.length).toBeGreaterThan(12);
  });
});
