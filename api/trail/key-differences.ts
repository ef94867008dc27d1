import type { Document } from 'mongodb';
import { keysOf } from '../../schema/kernel/derive/keys-of.js';
import type { FieldDifference } from '../../schema/trail/audit-state.js';
import type { Json, State } from '../../schema/trail/index.js';
import type { Subject } from '../kernel/subjects.js';

/**
 * The keys of a stored document that do not follow from its fields, by which numbers from outside are compared: whoever changes or removes one
 * by hand lets the same number come in twice. `state` is the state of the document, which has to fit its last entry before its keys say anything.
 */
export function keyDifferences(
  { folded }: Pick<Subject, 'folded'>,
  document: Document,
  state: State,
): FieldDifference[] {
  const stored: object = Object(Reflect.get(Object(document._t), 'keys') ?? {});
  const due = keysOf(folded, state) ?? {};
  return [...new Set([...Object.keys(due), ...Object.keys(stored)])]
    .map((name) => ({ name, key: Reflect.get(stored, name) as unknown, trail: due[name] ?? null }))
    .filter(({ key, trail }) => (key ?? null) !== trail)
    .map(({ name, key, trail }) => ({ path: `/_t/keys/${name}`, stored: shown(key), trail, erased: false }));
}

function shown(key: unknown): Json {
  if (key === undefined || key === null) return null;
  return typeof key === 'string' ? key : JSON.stringify(key);
}
