import { hashFromBase64, toBase64 } from './base64.js';
import type { Change } from './difference.js';
import type { EntryFacts, VisibilityClass } from './entry.js';
import { commit, type Hash } from './hash.js';
import type { OpenedValue, Opening } from './opening.js';

/** What an opening shows of an entry. */
export interface OpeningVerdict {
  /** What does not match the entry's commitments. */
  readonly faults: readonly { readonly rule: string; readonly detail: string }[];
  /** All changes of the entry, or null where a class is withheld, erased or wrong. */
  readonly changes: readonly Change[] | null;
  readonly withheld: readonly VisibilityClass[];
  /** Ids of the entries that erased something. */
  readonly erasedBy: readonly string[];
}

/** Checks each opened value against the commitment in the entry's leaf. */
export function checkOpening(hash: Hash, entry: EntryFacts, opening: Opening): OpeningVerdict {
  const faults: { rule: string; detail: string }[] = [];
  const withheld: VisibilityClass[] = [];
  const erasedBy: string[] = [];
  const changes: Change[] = [];
  const fits = (salt: string, value: unknown, c: string) => openedFits(hash, salt, value, c);
  if (opening.changes.length !== entry.changes.length)
    faults.push({
      rule: 'classes',
      detail: `${opening.changes.length} openings for ${entry.changes.length} commitments`,
    });
  entry.changes.forEach((commitment, at) => {
    const opened = opening.changes[at];
    if (!opened) return;
    const name = commitment.who === undefined ? commitment.class : `${commitment.class} of ${commitment.who}`;
    if (opened.class !== commitment.class || opened.who !== commitment.who)
      faults.push({ rule: 'classes', detail: `place ${at} opens another class than ${name}` });
    else if ('withheld' in opened) {
      if (opened.erasedBy === undefined) withheld.push(opened.class);
      else erasedBy.push(opened.erasedBy);
    } else if (fits(opened.salt, opened.value, commitment.c)) changes.push(...opened.value);
    else faults.push({ rule: 'commitment', detail: `the changes of class ${name} are not those committed to` });
  });
  if (opening.reason && !fits(opening.reason.salt, opening.reason.value, entry.reason?.c ?? ''))
    faults.push({ rule: 'commitment', detail: 'the reason is not the one committed to' });
  const { names = entry.attach.map(() => null) } = opening;
  if (names.length !== entry.attach.length)
    faults.push({ rule: 'names', detail: `${names.length} names for ${entry.attach.length} files` });
  for (const detail of nameFaults(entry, names, fits)) faults.push({ rule: 'commitment', detail });
  const whole = faults.length === 0 && withheld.length === 0 && erasedBy.length === 0;
  return { faults, changes: whole ? changes : null, withheld, erasedBy };
}

function nameFaults(
  entry: EntryFacts,
  names: readonly (OpenedValue | null)[],
  fits: (salt: string, value: unknown, c: string) => boolean,
): string[] {
  return names.flatMap((name, at) =>
    name && !fits(name.salt, name.value, entry.attach[at]?.nameC ?? '')
      ? [`the name of file ${at + 1} is not the one committed to`]
      : [],
  );
}

function openedFits(hash: Hash, saltText: string, value: unknown, c: string): boolean {
  const salt = hashFromBase64(saltText);
  return salt !== null && toBase64(commit(hash, salt, value)) === c;
}
