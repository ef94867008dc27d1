import { describe, expect, it } from '@jest/globals';
import { type Role, STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { type Lifecycle, movesFrom, type Standing, whyNot } from '../../schema/kernel/lifecycle.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';

const ROLES: readonly Role[] = [...STAFF_ROLES, ...SUPPLIER_ROLES, 'SYSTEM', 'VISITOR', 'NEWCOMER'];

/** The subject in every state it can have, and before it exists. */
function standings(lifecycle: Lifecycle): (Standing | null)[] {
  return [null, ...lifecycle.states.map((state) => ({ state }))];
}

/** For each move, who may take it from which state, found by asking for every role in every state. */
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

/** The same table as declared. */
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
  it('a move is open to the declared roles in the declared states, and to nobody else and in no other state', () => {
    expect(table(lifecycle)).toEqual(declared(lifecycle));
  });

  it('a wrong role is refused before the state is mentioned', () => {
    for (const [name, { by }] of Object.entries(lifecycle.moves))
      for (const row of standings(lifecycle))
        for (const role of ROLES.filter((other) => !by.includes(other)))
          expect(whyNot(lifecycle, name, row, { roles: [role] })?.code).toBe('FORBIDDEN');
  });

  it('each state offers exactly the moves that somebody may take in it', () => {
    for (const state of lifecycle.states) {
      const open = Object.keys(lifecycle.moves).filter(
        (move) => whyNot(lifecycle, move, { state }, { roles: ROLES }) === null,
      );
      expect(movesFrom(lifecycle, state)).toEqual(open);
    }
  });
});
