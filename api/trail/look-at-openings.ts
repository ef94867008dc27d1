import { type BundleEntry, type Chain, chainsOf } from '../../schema/trail/check-chains.js';
import { checkErasures } from '../../schema/trail/check-erasures.js';
import { checkStates } from '../../schema/trail/check-states.js';
import {
  decodeFacts,
  inEnglish,
  leafHash,
  messageOf,
  type Opening,
  parseOpening,
  toBase64,
} from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { storedBytes } from './judge-rows.js';
import { aboutEntry, fieldOf, fieldsThatDiffer, type LogDifference, type LogRule } from './log-difference.js';
import { openingRow } from './rows-of-entry.js';
import { type LogDocument, type OpeningDocument, TRAIL } from './stored.js';

/** Logged entries of whole subjects, with what their openings hold. */
interface Opened {
  readonly entries: readonly BundleEntry[];
  readonly differences: LogDifference[];
}

/**
 * Checks the openings of whole subjects against what their entries commit to: none is missing, each opens all of its own commitments and
 * the state that its changes lead to, and whatever is gone from one is named by an erasure. An erasure leaves an opening with less in it,
 * and never removes it.
 */
export async function checkOpenings(rows: readonly LogDocument[]): Promise<LogDifference[]> {
  const { entries, differences } = await readOpenings(rows);
  for (const chain of chainsOf(entries)) differences.push(...wrongStates(chain));
  return [...differences, ...(await emptied(entries))];
}

async function readOpenings(rows: readonly LogDocument[]): Promise<Opened> {
  const found: Opened & { readonly entries: BundleEntry[] } = { entries: [], differences: [] };
  const read = rows.flatMap((row) => readable(row) ?? []);
  const stored = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: read.map(({ entry }) => entry.id) } })
    .toArray();
  const byId = new Map(stored.map((row) => [row._id, row]));
  for (const one of read) {
    const tell = (rule: LogRule, fields: LogDifference['fields'] = []) =>
      found.differences.push(aboutEntry(one.entry, { rule, place: one.index, fields }));
    const row = byId.get(one.entry.id);
    const open = storedBytes(row?.open) ?? new Uint8Array();
    const opening = row ? parsed(open, (detail) => tell('OPENING_WRONG', [said(detail)])) : null;
    if (row) {
      const fields = fieldsThatDiffer(row, openingRow(one.entry, open));
      if (fields.length > 0) tell('OPENING_CHANGED', fields);
    } else tell('OPENING_MISSING');
    found.entries.push({ ...one, opening });
  }
  return found;
}

type Unopened = Omit<BundleEntry, 'opening' | 'index'> & { readonly index: number };

/** Null for bytes that are no longer an entry, which is reported by the check of the rows. */
function readable({ _id: index, leaf: stored }: LogDocument): Unopened | null {
  const leaf = storedBytes(stored) ?? new Uint8Array();
  try {
    const digest = leafHash(nodeSha256, leaf);
    return { index, entry: decodeFacts(leaf), leaf, digest, leafHash: toBase64(digest) };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parsed(bytes: Uint8Array, onFault: (detail: string) => void): Opening | null {
  try {
    return parseOpening(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    onFault(messageOf(error));
    return null;
  }
}

function said(detail: string) {
  return fieldOf('/open', detail, null);
}

function wrongStates(chain: Chain): LogDifference[] {
  return checkStates(nodeSha256, chain, 'SHOWN').failures.flatMap((failure) => {
    const one = chain.find(({ index }) => index === failure.index);
    return one
      ? [
          aboutEntry(one.entry, {
            rule: 'OPENING_WRONG',
            place: one.index ?? 0,
            fields: [said(inEnglish(failure.detail))],
          }),
        ]
      : [];
  });
}

/** Openings that lack something which no erasure has removed. */
async function emptied(entries: readonly BundleEntry[]): Promise<LogDifference[]> {
  const suspects = entries.filter(({ entry, opening }) => opening && isEmptied(opening, entry.reason?.c !== undefined));
  if (suspects.length === 0) return [];
  const named = new Set(suspects.flatMap(({ opening }) => erasersIn(opening)));
  const erasures = await loggedById([...named]);
  const failures = new Map(
    checkErasures([...suspects, ...erasures.filter(({ entry }) => !suspects.some((one) => one.entry.id === entry.id))])
      .filter(({ index }) => suspects.some((one) => one.index === index))
      .map(({ index, detail }) => [index, inEnglish(detail)]),
  );
  const listed = await listedIn(suspects.map(({ entry }) => entry.id));
  return suspects.flatMap(({ entry, index, opening }) => {
    const parts = opening?.changes ?? [];
    const why =
      failures.get(index) ??
      (parts.some((part) => 'withheld' in part && part.erasedBy === undefined) ? 'no erasure is named' : null) ??
      (erasersIn(opening).length === 0 && !listed.has(entry.id) ? 'no erasure names it' : null);
    return why === null ? [] : [aboutEntry(entry, { rule: 'OPENING_EMPTIED', place: index ?? 0, fields: [said(why)] })];
  });
}

function isEmptied({ stateSalt, changes, reason }: Opening, hasReason: boolean): boolean {
  return stateSalt === null || changes.some((part) => 'withheld' in part) || (hasReason && !reason);
}

function erasersIn(opening: Opening | null): string[] {
  return (opening?.changes ?? []).flatMap((part) => ('erasedBy' in part && part.erasedBy ? [part.erasedBy] : []));
}

async function loggedById(ids: readonly string[]): Promise<BundleEntry[]> {
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ id: { $in: [...ids] } })
    .toArray();
  return rows.flatMap((row) => readable(row) ?? []).map((one) => ({ ...one, opening: null }));
}

/** Those entries that an erasure lists. Erasures are documents, which are checked against their own entries. */
async function listedIn(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await collectionOf<{ _id: string; openings?: readonly { readonly id: string }[] }>('erasures')
    .find({ 'openings.id': { $in: [...ids] } }, { projection: { openings: 1 } })
    .toArray();
  return new Set(rows.flatMap(({ openings = [] }) => openings.map(({ id }) => id)));
}
