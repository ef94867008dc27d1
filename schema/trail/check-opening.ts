import { hashFromBase64, toBase64 } from './base64.js';
import type { Change } from './difference.js';
import type { ChangeCommitment, EntryFacts, VisibilityClass } from './entry.js';
import { commit, type Hash } from './hash.js';
import type { OpenedValue, Opening } from './opening.js';
import { type Said, said } from './said.js';

/** What an opening shows of an entry. */
export interface OpeningVerdict {
  /** Opened values that do not match the entry's commitments. */
  readonly faults: readonly { readonly rule: string; readonly detail: Said }[];
  /** All changes of the entry, or null where a class is withheld, erased or wrong. */
  readonly changes: readonly Change[] | null;
  readonly withheld: readonly VisibilityClass[];
  /** Ids of the entries that erased something. */
  readonly erasedBy: readonly string[];
}

/** Checks each opened value against the commitment in the entry's leaf. */
export function checkOpening(hash: Hash, entry: EntryFacts, opening: Opening): OpeningVerdict {
  const faults: { rule: string; detail: Said }[] = [];
  const withheld: VisibilityClass[] = [];
  const erasedBy: string[] = [];
  const changes: Change[] = [];
  const fits = (salt: string, value: unknown, c: string) => openedFits(hash, salt, value, c);
  if (opening.changes.length !== entry.changes.length)
    faults.push({
      rule: 'classes',
      detail: said('opening/count', { openings: opening.changes.length, commitments: entry.changes.length }),
    });
  entry.changes.forEach((commitment, at) => {
    const opened = opening.changes[at];
    if (!opened) return;
    if (opened.class !== commitment.class || opened.who !== commitment.who)
      faults.push({ rule: 'classes', detail: said('opening/otherClass', { place: at, class: classOf(commitment) }) });
    else if ('withheld' in opened) {
      if (opened.erasedBy === undefined) withheld.push(opened.class);
      else erasedBy.push(opened.erasedBy);
    } else if (fits(opened.salt, opened.value, commitment.c)) changes.push(...opened.value);
    else faults.push({ rule: 'commitment', detail: said('opening/changes', { class: classOf(commitment) }) });
  });
  if (opening.reason && !fits(opening.reason.salt, opening.reason.value, entry.reason?.c ?? ''))
    faults.push({ rule: 'commitment', detail: said('opening/reason') });
  const { names = entry.attach.map(() => null) } = opening;
  if (names.length !== entry.attach.length)
    faults.push({ rule: 'names', detail: said('opening/names', { names: names.length, files: entry.attach.length }) });
  for (const detail of nameFaults(entry, names, fits)) faults.push({ rule: 'commitment', detail });
  const whole = faults.length === 0 && withheld.length === 0 && erasedBy.length === 0;
  return { faults, changes: whole ? changes : null, withheld, erasedBy };
}

function classOf({ class: visibility, who }: ChangeCommitment): Said {
  const name = said(`class/${visibility}`);
  return who === undefined ? name : said('class/ofPerson', { class: name, who });
}

function nameFaults(
  entry: EntryFacts,
  names: readonly (OpenedValue | null)[],
  fits: (salt: string, value: unknown, c: string) => boolean,
): Said[] {
  return names.flatMap((name, at) =>
    name && !fits(name.salt, name.value, entry.attach[at]?.nameC ?? '') ? [said('opening/name', { file: at + 1 })] : [],
  );
}

function openedFits(hash: Hash, saltText: string, value: unknown, c: string): boolean {
  const salt = hashFromBase64(saltText);
  return salt !== null && toBase64(commit(hash, salt, value)) === c;
}
