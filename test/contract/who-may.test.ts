import { describe, expect, it } from '@jest/globals';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { type Lifecycle, movesFrom, type Standing, whyNot } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';

const ROLES: readonly Role[] = [...STAFF_ROLES, ...SUPPLIER_ROLES, 'SYSTEM', 'VISITOR', 'NEWCOMER'];

/** The subject in every state it can have, and before it exists. */
function standings(lifecycle: Lifecycle): (Standing | null)[] {
  return [null, ...lifecycle.states.map((state) => ({ state }))];
}

/** For each move who may take it from where, by asking for every role in every state. */
function table(lifecycle: Lifecycle): Record<string, string[]> {
  const rows: Record<string, string[]> = {};
  for (const move of Object.keys(lifecycle.moves)) {
    const allowed = standings(lifecycle).flatMap((row) =>
      ROLES.filter((role) => !whyNot(lifecycle, move, row, { roles: [role] })).map((role) => cell(row, role)),
    );
    rows[move] = allowed.toSorted();
  }
  return rows;
}

/** The same table as it is declared. */
function declared(lifecycle: Lifecycle): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(lifecycle.moves).map(([name, { from, by }]) => [
      name,
      (from?.map((state) => ({ state })) ?? [null]).flatMap((row) => by.map((role) => cell(row, role))).toSorted(),
    ]),
  );
}

const cell = (row: Standing | null, role: Role) => `${row?.state ?? 'new'} ${role}`;

describe.each(Object.entries(LIFECYCLES))('%s', (_name, lifecycle) => {
  it('lets the declared roles take a move from the declared states, and nobody else from nowhere else', () => {
    expect(table(lifecycle)).toEqual(declared(lifecycle));
  });

  it('refuses a wrong role before it speaks of the state', () => {
    for (const [name, { by }] of Object.entries(lifecycle.moves))
      for (const row of standings(lifecycle))
        for (const role of ROLES.filter((other) => !by.includes(other)))
          expect(whyNot(lifecycle, name, row, { roles: [role] })?.code).toBe('FORBIDDEN');
  });

  it('offers in each state just the moves that somebody may take in it', () => {
    for (const state of lifecycle.states) {
      const open = Object.keys(lifecycle.moves).filter(
        (move) => whyNot(lifecycle, move, { state }, { roles: ROLES }) === null,
      );
      expect(movesFrom(lifecycle, state)).toEqual(open);
    }
  });
});
