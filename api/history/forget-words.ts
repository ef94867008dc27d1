import { wordsOf } from '../../schema/history/words.js';
import { collectionOf } from '../kernel/database.js';
import { ENTRY_WORDS, type EntryWords, roleWord, typeWord } from './model.js';

/** Keeps of entries whose reasons were erased only the words that say what they are and which subject they are about. */
export async function forgetWords(entryIds: readonly string[]): Promise<void> {
  const rows = collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS);
  for (const { _id, id, subject, words, known } of await rows.find({ id: { $in: [...entryIds] } }).toArray()) {
    const names = Object.values(known).filter((name) => name !== null);
    const kept = new Set([id, subject.id, ...names.flatMap((name) => [...wordsOf(name)])]);
    const marks = [typeWord(''), roleWord('')];
    const left = words.filter((word) => kept.has(word) || marks.some((mark) => word.startsWith(mark)));
    await rows.updateOne({ _id }, { $set: { words: left } });
  }
}
