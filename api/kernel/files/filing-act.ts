import { type AskedFile, type AttachedFileRow, kindsRemoved, kindsTaken } from '../../../schema/kernel/files.js';
import type { AnySubject } from '../../../schema/kernel/subject.js';
import { type AnyCommand, several } from '../command.js';
import { refuse } from '../refusal.js';
import { rule } from '../rule.js';
import { type FoundFile, faultOfAll, loadStaged, takenWrites } from './load-staged.js';

/** A row that has files. */
interface Filed {
  readonly files?: readonly AttachedFileRow[] | null;
}

/**
 * The command of a move that a declaration marks: `files: 'ATTACH'` adds the staged files of its input to the field `files`, `files:
 * 'REMOVE'` takes one out that its mover may attach, whose bytes stay with the earlier versions of the subject.
 */
export function filingAct(subject: AnySubject, move: string, files: 'ATTACH' | 'REMOVE'): AnyCommand {
  const act = files === 'ATTACH' ? attaching(subject, move) : removing(subject, move);
  return act as unknown as AnyCommand;
}

function attaching(subject: AnySubject, move: string) {
  const kinds = kindsTaken(subject.moves[move]?.asks);
  return rule(subject, move, {
    facts: (input, read, _row, actor) =>
      loadStaged(askedIn(input), { read, actor, path: ['files'], isSealed: false, kinds }),
    decide: (row, _input, { now, facts }) => {
      const before = (row as Filed).files ?? [];
      const twice = facts.find(({ record }) => before.some(({ id }) => id === record._id));
      if (twice) return refuse('RULE', 'file.twice', ['files'], { name: twice.facts.name });
      const all = [...before, ...facts.map((file) => attached(file, now))];
      return faultOfAll(all, ['files']) ?? several({ files: all }, [], { writes: takenWrites(facts) });
    },
  });
}

function removing(subject: AnySubject, move: string) {
  const kinds = kindsRemoved(subject.moves, move);
  return rule(subject, move, {
    decide: (row, input) => {
      const before = (row as Filed).files ?? [];
      const file = before.find(({ id }) => id === Reflect.get(input, 'fileId'));
      if (!file) return refuse('NOT_FOUND', 'kernel.notFound', ['fileId']);
      if (!kinds.includes(file.kind)) return refuse('FORBIDDEN', 'file.ofOthers', ['fileId'], { name: file.name });
      return { files: before.filter((other) => other !== file) };
    },
  });
}

/** The checked input of an attaching move names files; the compiler knows that only of each declaration. */
function askedIn(input: object): readonly AskedFile[] {
  return Reflect.get(input, 'files');
}

function attached({ record, facts, asked }: FoundFile, now: Date): AttachedFileRow {
  const { kind, note, validUntil } = asked;
  return { id: record._id, kind, ...facts, bytes: record.length, note, validUntil, attachedAt: now };
}
