import type { Manifest } from './bundle.js';
import type { CensusVerdict } from './check-census.js';
import type { Chain, ReadEntry } from './check-chains.js';
import type { StatesVerdict } from './check-states.js';
import { VISIBILITY_CLASSES } from './entry.js';
import type { CheckpointVerdict } from './verify-checkpoint.js';

/** Said of every bundle, so that nobody takes 'verified' for more than it is. */
const NOT_PROVEN =
  'proven is who recorded what, when, and that nothing was changed since; whether what was recorded was true, no log can prove';

/** What was found of a bundle. */
interface Found {
  readonly signed: CheckpointVerdict;
  readonly counted: CensusVerdict;
  readonly manifest: Manifest;
  /** Pending entries that were promised by signature. */
  readonly acknowledged: number;
  readonly states: readonly StatesVerdict[];
  readonly read: readonly ReadEntry[];
  readonly chains: readonly Chain[];
}

/** What is no failure of a bundle and should be known: who witnessed it, what is hidden, withheld, erased or pending. */
export function bundleNotes({ signed, counted, manifest, acknowledged, states, read, chains }: Found): string[] {
  return [
    ...headNotes(signed),
    ...countNotes(counted, manifest),
    ...pendingNotes(manifest, acknowledged),
    ...stateNotes(states, read, chains),
    NOT_PROVEN,
  ];
}

function headNotes({ failure, witnessed }: CheckpointVerdict): string[] {
  if (failure) return [];
  if (witnessed.length === 0) return ['logged, not witnessed: no group of witnesses co-signed'];
  return witnessed.map(({ group, seconds }) => `witnessed by ${group} at ${instant(seconds)}`);
}

function instant(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? `${seconds} s after 1970` : time.toISOString();
}

function countNotes({ file }: CensusVerdict, { uncounted }: Manifest): string[] {
  const hidden = file?.threads.filter((row) => row.hidden.length > 0) ?? [];
  return [
    ...hidden.map(({ thread, hidden: own }) => `${own.length} entries of ${thread} are counted and not shown`),
    ...uncounted.map((thread) => `${thread} is shown in part, and nobody has counted it`),
  ];
}

function pendingNotes({ pending }: Manifest, acknowledged: number): string[] {
  if (pending.length === 0) return [];
  return [
    `${pending.length} entries are pending: not in the log yet, ${acknowledged} of them acknowledged by signature`,
  ];
}

function stateNotes(states: readonly StatesVerdict[], read: readonly ReadEntry[], chains: readonly Chain[]): string[] {
  const notes: string[] = [];
  const withheld = { open: 0, commercial: 0, personal: 0 };
  for (const verdict of states) for (const one of verdict.withheld) withheld[one] += 1;
  for (const visibility of VISIBILITY_CLASSES)
    if (withheld[visibility] > 0)
      notes.push(`withheld: changes of class ${visibility} in ${withheld[visibility]} places`);
  for (const id of new Set(states.flatMap(({ erasedBy }) => erasedBy))) {
    const by = read.find(({ entry }) => entry.id === id);
    notes.push(
      `erased by entry ${id}, ${by ? `${by.entry.type} at index ${by.index ?? 'pending'}` : 'which the bundle does not hold'}`,
    );
  }
  const reasons = read.filter(
    ({ entry, opening, missing }) => entry.reason?.c !== undefined && !opening?.reason && !missing,
  ).length;
  if (reasons > 0) notes.push(`withheld: reasons of ${reasons} entries`);
  const unchecked = states.reduce((sum, verdict) => sum + verdict.unchecked, 0);
  if (unchecked > 0)
    notes.push(`the state after ${unchecked} entries could not be checked, since values are not opened`);
  notes.push(`${chains.length} subjects, each chain checked from its first entry shown to its last`);
  return notes;
}
