import { STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { wordsOf } from '../../schema/history/words.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { say } from '../kernel/messages.js';
import { roleWord, typeWord } from './model.js';

let words: ReadonlyMap<string, readonly string[]> | null = null;

/** The acts and posts whose labels contain a word, in either language: labels are looked up here, not stored with each entry. */
export function labelledBy(word: string): readonly string[] {
  words ??= collect();
  return words.get(word) ?? [];
}

function collect(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (key: string, labels: readonly string[]) => {
    const text = labels.flatMap((label) => [say('zh', label), say('en', label)]).join(' | ');
    for (const word of wordsOf(text)) found.set(word, [...(found.get(word) ?? []), key]);
  };
  for (const { module, subject, moves } of Object.values(LIFECYCLES))
    for (const move of Object.keys(moves)) add(typeWord(`${module}.${move}`), [`move.${move}`, `subject.${subject}`]);
  for (const role of [...STAFF_ROLES, ...SUPPLIER_ROLES]) add(roleWord(role), [`role.${role}`]);
  return found;
}
