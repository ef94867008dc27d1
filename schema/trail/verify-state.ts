import type { SubjectName } from '../common/ids.js';
import { subjectOfId } from '../common/ids.js';
import { LIFECYCLES } from '../lifecycles.js';
import { brokenRule, fieldDifferences, fitsEntry, type StoredSubjectState } from './audit-state.js';
import { type BundleFiles, bundlePath, parseManifest } from './bundle.js';
import { type Chain, chainsOf, type ReadEntry } from './check-chains.js';
import type { TrailCrypto } from './ed25519.js';
import { filesOfEntries } from './entry-files.js';
import { type ExportedDocument, isDocument, parseExport } from './exported-documents.js';
import { contentAlone, type Failure, failureOfWhole } from './failure.js';
import { OUTSIDE_STATE } from './plain-decimal.js';
import type { Policy } from './policy.js';
import { readEntries } from './read-entries.js';
import { type Said, said } from './said.js';
import { reasonOf } from './unreadable.js';
import { verifyBundle } from './verify-bundle.js';

/** Whether exported documents match what the entries of a bundle lead to. */
export interface ExportVerdict {
  readonly ok: boolean;
  readonly failures: readonly Failure[];
  readonly notes: readonly Said[];
  /** Number of documents compared. */
  readonly compared: number;
}

/**
 * Compares a database export with a bundle's entries: each document must be what its last entry commits to. A difference is named by
 * document, field and both values, with the last entry that the document agreed with. The bundle is checked first; documents that have
 * changed since it was made are not compared.
 */
export function verifyState(
  files: BundleFiles,
  exported: readonly Uint8Array[],
  policy: Policy,
  crypto: TrailCrypto,
): ExportVerdict {
  const whole = contentAlone(verifyBundle(files, policy, crypto));
  try {
    const documents = exported.flatMap(parseExport);
    const manifest = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
    const { read } = readEntries(files, filesOfEntries(files, manifest.entries), manifest, null, policy, crypto);
    const found = compareAll(documents, chainsOf(read), manifest.purchase, crypto);
    const failures = [...whole.failures, ...found.failures];
    return { ...found, failures, ok: failures.length === 0 };
  } catch (error) {
    const failures = [...whole.failures, failureOfWhole('format', 'export', reasonOf(error))];
    return { ok: false, failures, notes: [], compared: 0 };
  }
}

function compareAll(
  documents: readonly ExportedDocument[],
  chains: readonly Chain[],
  purchase: string,
  { hash }: TrailCrypto,
): Omit<ExportVerdict, 'ok'> {
  const failures: Failure[] = [];
  const notes: Said[] = [];
  const byId = new Map(documents.map((document) => [String(document._id), document]));
  if (byId.size !== documents.length)
    failures.push(failureOfWhole('state', 'twice', said('stored/twice', { id: twiceIn(documents) })));
  const kinds = new Set([...byId.keys()].map(subjectOfId));
  let compared = 0;
  const entered = new Set<string>();
  for (const chain of chains) {
    const last = chain.at(-1)?.entry;
    if (!last) continue;
    const { id, rev } = last.subject;
    entered.add(id);
    const document = byId.get(id);
    // Where the export holds nothing of a kind, that kind was not exported.
    if (!document && !kinds.has(subjectOfId(id))) continue;
    if (document && Number(document.rev) > rev) {
      notes.push(said('note/newer', { id, rev: Number(document.rev) }));
      continue;
    }
    compared += 1;
    failures.push(...faultsOf(hash, id, document ?? null, chain));
  }
  for (const [id, { purchaseId }] of byId)
    if (purchaseId === purchase && !entered.has(id))
      failures.push(failureOfWhole('state', 'NO_ENTRY', said('stored/noEntry', { id })));
  return { failures, notes: [...notes, said('note/compared', { documents: compared })], compared };
}

function twiceIn(documents: readonly ExportedDocument[]): string {
  const seen = new Set<string>();
  return String(documents.find(({ _id }) => seen.size === seen.add(String(_id)).size)?._id);
}

function faultsOf(hash: TrailCrypto['hash'], id: string, document: ExportedDocument | null, chain: Chain): Failure[] {
  const last = chain.at(-1);
  if (!last) return [];
  const fault = (rule: string, detail: Said): Failure => ({
    ...{ class: 'state', index: last.index, entry: last.entry.id, key: null, rule, detail },
  });
  const honest = lastOf(last);
  if (!document) return [fault('NO_DOCUMENT', said('stored/noDocument', { id, last: honest }))];
  const stored = storedOf(document);
  if (fitsEntry(hash, stored, last.entry, last.leafHash)) return [];
  const rule = brokenRule(hash, stored, chain, false);
  if (rule === 'ROLLED_BACK')
    return [
      fault(rule, said('stored/rolledBack', { id, rev: String(stored.rev), of: last.entry.subject.rev, last: honest })),
    ];
  const fields = fieldDifferences(hash, stored, chain, classesOf(id)).filter(({ stored: one, trail }) => one !== trail);
  if (fields.length === 0)
    return [fault(rule, said('stored/unplaced', { id, rev: last.entry.subject.rev, last: honest }))];
  return fields.map(({ path, stored: one, trail, erased }) =>
    fault(
      rule,
      erased
        ? said('stored/differsWithheld', { path, id, last: honest })
        : said('stored/differs', { path, id, stored: JSON.stringify(one), trail: JSON.stringify(trail), last: honest }),
    ),
  );
}

function lastOf({ entry, index }: ReadEntry): Said {
  return index === null
    ? said('stored/lastPending', { entry: entry.id })
    : said('stored/last', { entry: entry.id, index });
}

function classesOf(id: string) {
  const name: SubjectName | null = subjectOfId(id);
  return name ? LIFECYCLES[name].classes : {};
}

function storedOf(document: ExportedDocument): StoredSubjectState {
  const own = isDocument(document._t) ? document._t : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    rev: typeof document.rev === 'number' ? document.rev : null,
    ...{ prev: text(own.prev), salt: text(own.salt), at: text(own.at), updatedAt: text(document.updatedAt) },
    state: Object.fromEntries(Object.entries(document).filter(([name]) => !OUTSIDE_STATE.has(name))),
  };
}
