import { decisionsOf, movesAgainst } from '../schema/kernel/derive/decisions.js';
import type { FieldTable } from '../schema/kernel/field.js';
import { kindsRemoved, kindsTaken } from '../schema/kernel/files.js';
import type { AnySubject } from '../schema/kernel/subject.js';
import { SUBJECTS } from '../schema/subjects.js';

/**
 * What pages need to know of every kind of subject, as data: `web/src/generated/subjects.json`. The declarations themselves, with their
 * fields and inputs, would make every page larger; only a form loads the declaration of its kind.
 */
export function subjectsForPages(): Record<string, unknown> {
  return Object.fromEntries(
    SUBJECTS.map((subject) => {
      const { name, short, module, fields, states, moves, due } = subject;
      const done = due ? [due.doneIn].flat() : [];
      const tones = Object.entries(states).map(([state, { tone = 'waits', toneForSupplier = 'plain', end }]) => [
        state,
        { tone, toneForSupplier, ...((end || done.includes(state)) && { over: true }) },
      ]);
      const ways = Object.keys(moves).map((move) => [move, wayOf(subject, move)]);
      const words = wordsIn(fields);
      return [name, { module, short, words, states: Object.fromEntries(tones), moves: Object.fromEntries(ways) }];
    }),
  );
}

/** By kind, the moves that decide on what somebody else has prepared, for or against it. */
const DECIDING_MOVES = new Map(SUBJECTS.map((subject) => [subject.name, decidingMoves(subject)] as const));

function decidingMoves(subject: AnySubject): ReadonlySet<string> {
  const own = decisionsOf(SUBJECTS).filter(({ of }) => of === subject.name);
  return new Set(own.flatMap((decision) => [decision.move, ...movesAgainst(subject, decision)]));
}

/** The name of the list of words of each field that has one, with those inside of its parts. */
function wordsIn(fields: FieldTable): Record<string, string> {
  const all = Object.entries(fields);
  const inside = all.flatMap(([, { part }]) => (part ? Object.entries(wordsIn(part.fields)) : []));
  const own = all.flatMap(([field, { words }]) => (words?.name ? [[field, words.name] as const] : []));
  return Object.fromEntries([...inside, ...own]);
}

/** Who takes a move, which stage it brings forward, whether it uses up what it starts from or decides, and which kinds of files it attaches or removes. */
function wayOf({ name: kind, moves, stage: ofKind }: AnySubject, name: string) {
  const { by = [], course, startsFrom, stage = ofKind, files, asks } = moves[name] ?? {};
  return {
    by,
    ...(course === 'FORWARD' && { forward: stage }),
    ...(startsFrom?.once && { once: true }),
    ...(DECIDING_MOVES.get(kind)?.has(name) && { decides: true }),
    ...(files === 'ATTACH' && { files: kindsTaken(asks) }),
    ...(files === 'REMOVE' && { removes: kindsRemoved(moves, name) }),
  };
}
