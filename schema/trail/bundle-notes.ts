import type { Manifest } from './bundle.js';
import type { CensusVerdict } from './check-census.js';
import type { Chain, ReadEntry } from './check-chains.js';
import type { StatesVerdict } from './check-states.js';
import { VISIBILITY_CLASSES } from './entry.js';
import { type Said, said } from './said.js';
import type { CheckpointVerdict } from './verify-checkpoint.js';

/** Said about every bundle, so that nobody takes 'verified' for more than it is. */
const NOT_PROVEN = said('note/notProven');

/** What the verification of a bundle has found. */
interface Found {
  readonly signed: CheckpointVerdict;
  readonly counted: CensusVerdict;
  readonly manifest: Manifest;
  /** Number of pending entries with a signed promise. */
  readonly acknowledged: number;
  readonly states: readonly StatesVerdict[];
  readonly read: readonly ReadEntry[];
  readonly chains: readonly Chain[];
}

/** What is no failure of a bundle but should be known: who witnessed it, and what is hidden, withheld, erased or pending. */
export function bundleNotes({ signed, counted, manifest, acknowledged, states, read, chains }: Found): Said[] {
  return [
    ...headNotes(signed),
    ...countNotes(counted, manifest),
    ...pendingNotes(manifest, acknowledged),
    ...stateNotes(states, read, chains),
    NOT_PROVEN,
  ];
}

function headNotes({ failure, witnessed }: CheckpointVerdict): Said[] {
  if (failure) return [];
  if (witnessed.length === 0) return [said('note/unwitnessed')];
  return witnessed.map(({ group, seconds }) => said('note/witnessed', { group, at: instant(seconds) }));
}

function instant(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? `${seconds} s after 1970` : time.toISOString();
}

function countNotes({ file }: CensusVerdict, { uncounted }: Manifest): Said[] {
  const hidden = file?.threads.filter((row) => row.hidden.length > 0) ?? [];
  return [
    ...hidden.map(({ thread, hidden: own }) => said('note/hidden', { entries: own.length, thread })),
    ...uncounted.map((thread) => said('note/uncounted', { thread })),
  ];
}

function pendingNotes({ pending }: Manifest, acknowledged: number): Said[] {
  if (pending.length === 0) return [];
  return [said('note/pending', { entries: pending.length, acknowledged })];
}

function stateNotes(states: readonly StatesVerdict[], read: readonly ReadEntry[], chains: readonly Chain[]): Said[] {
  const notes: Said[] = [];
  const withheld = { open: 0, commercial: 0, personal: 0 };
  for (const verdict of states) for (const one of verdict.withheld) withheld[one] += 1;
  for (const visibility of VISIBILITY_CLASSES)
    if (withheld[visibility] > 0)
      notes.push(said('note/withheld', { class: said(`class/${visibility}`), places: withheld[visibility] }));
  for (const id of new Set(states.flatMap(({ erasedBy }) => erasedBy))) {
    const by = read.find(({ entry }) => entry.id === id);
    notes.push(erasedBy(id, by ?? null));
  }
  const reasons = read.filter(
    ({ entry, opening, missing }) => entry.reason?.c !== undefined && !opening?.reason && !missing,
  ).length;
  if (reasons > 0) notes.push(said('note/reasons', { entries: reasons }));
  const unchecked = states.reduce((sum, verdict) => sum + verdict.unchecked, 0);
  if (unchecked > 0) notes.push(said('note/unchecked', { entries: unchecked }));
  notes.push(said('note/subjects', { subjects: chains.length }));
  return notes;
}

function erasedBy(entry: string, by: ReadEntry | null): Said {
  if (!by) return said('erased/unknown', { entry });
  const { type } = by.entry;
  return by.index === null
    ? said('note/erasedPending', { entry, type })
    : said('note/erased', { entry, type, index: by.index });
}
