import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { MODULES } from '../../api/modules.js';
import { SUBJECT_NAMES } from '../../schema/common/ids.js';
import { faults } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { LIFECYCLES_PAGE, lifecyclesPage, RENEW_LIFECYCLES_PAGE } from '../../scripts/lifecycles-page.js';

const all = Object.values(LIFECYCLES);
const moves = all.flatMap(({ module, subject, moves: own }) =>
  Object.entries(own).map(([name, move]) => ({ module, subject, name, move })),
);
const twice = (names: readonly string[]) => names.filter((name, place) => names.indexOf(name) !== place);

describe.each(all.map((lifecycle) => [lifecycle.subject, lifecycle] as const))('%s', (subject, lifecycle) => {
  it('the life cycle is sound: every state can be reached, and left unless it is an end; every move is for somebody', () => {
    expect(faults(lifecycle)).toEqual([]);
  });

  it('a kind is listed under its own name and is created by a move', () => {
    expect(LIFECYCLES[subject]).toBe(lifecycle);
    expect(Object.values(lifecycle.moves).some(({ from }) => from === null)).toBe(true);
    expect(twice(lifecycle.states)).toEqual([]);
  });
});

describe('the life cycles together', () => {
  it('there is a life cycle for each kind of subject, with a collection of its own, in a module that is served', () => {
    expect(Object.keys(LIFECYCLES).toSorted()).toEqual(SUBJECT_NAMES.toSorted());
    expect(twice(all.map(({ collection }) => collection))).toEqual([]);
    expect(MODULES.map(({ name }) => name)).toEqual(expect.arrayContaining(all.map(({ module }) => module)));
  });

  // The access rule of a mutation is looked up by the move's name alone, so a name in two life cycles would give one the roles of the
  // other.
  it('no two life cycles have a move of the same name', () => {
    expect(twice(moves.map(({ name }) => name))).toEqual([]);
  });

  it(`${LIFECYCLES_PAGE} shows the life cycles as they are (renew it: ${RENEW_LIFECYCLES_PAGE})`, () => {
    expect(readFileSync(join(PROJECT_ROOT, LIFECYCLES_PAGE), 'utf8')).toBe(lifecyclesPage());
  });
});
