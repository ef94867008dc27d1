import { describe, expect, it } from '@jest/globals';
import type { DeclaredMove } from '../../schema/kernel/declared-move.js';
import { decisionsOf, movesAgainst } from '../../schema/kernel/derive/decisions.js';
import { waitingMoves } from '../../schema/kernel/derive/tables.js';
import { DECIDING } from '../../schema/kernel/duties.js';
import { SUBJECTS } from '../../schema/subjects.js';

// What waits for a decision is derived from the duties of moves. Each can be refused with a reason by whoever decides, and taken back by
// whoever prepared it.

const DECISIONS = decisionsOf(SUBJECTS);
const kindOf = (name: string) => SUBJECTS.find((subject) => subject.name === name);
const NAMES = DECISIONS.map((decision) => [`${decision.of}.${decision.move}`, decision] as const);

/** Moves with a duty of those who decide that nothing waits for, with the reason. */
const WAITS_FOR_NOBODY: Readonly<Record<string, string>> = {
  'AccountMeasure.confirmMeasure': 'who that is depends on the account (api/identity/rules/confirm-measure.ts)',
};

describe('decisions', () => {
  it('every move with a duty of those who decide waits for somebody, or turns down what does', () => {
    const waiting = new Set(waitingMoves(SUBJECTS).map(({ of, move }) => `${of}.${move}`));
    const silent = SUBJECTS.flatMap(({ name, moves }) =>
      Object.entries(moves)
        .filter(([, { duty, asks }]) => duty && DECIDING.includes(duty) && asks?.reason === undefined)
        .map(([move]) => `${name}.${move}`)
        .filter((move) => !waiting.has(move) && !(move in WAITS_FOR_NOBODY)),
    );
    expect(silent).toEqual([]);
  });

  it.each(NAMES)('%s can be refused by the same people, with a reason, and asks for an opinion', (_name, decision) => {
    const kind = kindOf(decision.of);
    if (!kind) throw new Error(`No ${decision.of}`);
    const against = movesAgainst(kind, decision);
    for (const state of decision.states)
      expect(against.filter((move) => kind.moves[move]?.from?.includes(state))).not.toEqual([]);
    expect(kind.moves[decision.move]?.asks?.note?.isOptional).toBe(true);
  });

  it.each(
    NAMES,
  )('%s can be taken back by those who put it before others, while nobody has decided', (name, decision) => {
    const { of, states, with: shownWith } = decision;
    const moves = Object.entries(kindOf(of)?.moves ?? {});
    for (const state of states) {
      const back = moves.filter(
        ([, one]) =>
          one.takesBack &&
          one.from?.includes(state) &&
          [undefined, shownWith, SHOWN_WITH[name]].includes(one.shownWith) &&
          (shownWith === undefined || one.shownWith !== undefined),
      );
      const by = new Set(back.flatMap(([, one]) => one.by));
      const preparing =
        shownWith === undefined ? leading(moves, state) : moves.filter(([, { asks, to }]) => asks && to === 'SAME');
      expect(`${state}: ${back.map(([move]) => move)}`).not.toBe(`${state}: `);
      expect(preparing.some(([, one]) => one.by.some((post) => by.has(post)))).toBe(true);
    }
  });
});

/** The moves by which something comes to wait in a state; where another decision leads there, those that came before it. */
function leading(moves: readonly [string, DeclaredMove][], state: string): readonly [string, DeclaredMove][] {
  const there = moves.filter(([, { from, to }]) => [to].flat().includes(state) && !from?.includes(state));
  return there.flatMap((one) => {
    const [, { duty, from }] = one;
    return duty && DECIDING.includes(duty) ? (from ?? []).flatMap((before) => leading(moves, before)) : [one];
  });
}

/** Fields that are set before the one with which a decision waits, and stand as long. */
const SHOWN_WITH: Readonly<Record<string, string>> = { 'Supplier.confirmSupplierChange': 'changeAskedAt' };
