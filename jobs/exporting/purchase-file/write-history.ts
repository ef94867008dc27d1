import { say } from '../../../api/kernel/messages.js';
import { changeText, instantText, type Words } from './in-words.js';
import { withBrackets } from './marks.js';
import type { FileEntry } from './questions.js';
import type { Sheet } from './sheet.js';

/** Writes one entry: when, who, what; each change in words; the reason; what is withheld; the files. */
export function writeEntry(sheet: Sheet, entry: FileEntry, words: Words): void {
  const { language, names } = words;
  const { actor, subjectType, subjectId, logIndex, source } = entry;
  const role = say(language, `role.${actor.role}`);
  const who = withBrackets(actor.name ?? actor.ref.slice(0, 12), role, language);
  const about = `${say(language, `subject.${subjectType}`)} ${names.get(subjectId) ?? ''}`.trim();
  const place =
    logIndex === null
      ? say(language, 'exports.file.pending')
      : say(language, 'exports.file.logged', { index: logIndex });
  sheet.space(4);
  sheet.paragraph(`${instantText(entry.occurredAt ?? entry.at)}  ${who}  ${entry.label}  ${about}  [${place}]`, {
    size: 9.5,
  });
  const detail = (text: string, grey = false) => sheet.paragraph(text, { size: 8.5, indent: 14, grey });
  if (entry.reason) detail(say(language, 'exports.file.reason', { reason: entry.reason }));
  for (const change of entry.changes) {
    const text = changeText(change, subjectType, words);
    if (text !== null) detail(text);
  }
  for (const file of entry.files)
    detail(
      say(language, 'exports.file.attached', {
        ...{ name: file.name ?? say(language, 'exports.file.withheld'), bytes: file.bytes, sha256: file.sha256 },
      }),
    );
  if (entry.withheld > 0) detail(say(language, 'exports.file.withheldParts', { count: entry.withheld }), true);
  if (entry.missing) detail(say(language, 'exports.file.missing'));
  if (source.startsWith('mirror:')) detail(say(language, 'exports.file.imported'), true);
}

/** A line of the list at the end, about one entry. */
export interface LedgerLine {
  readonly index: number | null;
  readonly at: Date;
  readonly id: string;
  /** Hexadecimal; empty where the entry can no longer be read. */
  readonly leaf: string;
}

/** Writes the list of all entries with their places and leaf hashes. */
export function writeLedger(sheet: Sheet, lines: readonly LedgerLine[], { language }: Words): void {
  const t = (key: string) => say(language, `exports.file.${key}`);
  sheet.heading(t('ledger'));
  sheet.paragraph(t('ledgerHint'), { size: 9, grey: true });
  sheet.table(
    [
      { head: t('index'), share: 42, align: 'right' },
      { head: t('time'), share: 78 },
      { head: t('entry'), share: 124 },
      { head: t('leaf'), share: 255 },
    ],
    lines.map(({ index, at, id, leaf }) => [index === null ? t('pending') : String(index), instantText(at), id, leaf]),
    6.5,
  );
}
