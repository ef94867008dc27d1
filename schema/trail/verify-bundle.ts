import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest, parseManifest } from './bundle.js';
import { utf8Text } from './canonical.js';
import { type Chain, chainsOf, checkChain, type ReadEntry } from './check-chains.js';
import { checkFiles, checkOrder } from './check-files.js';
import { checkStates, type StatesVerdict } from './check-states.js';
import { checkTimes, lastCosigned } from './check-times.js';
import type { TrailCrypto } from './ed25519.js';
import { VISIBILITY_CLASSES } from './entry.js';
import { filesOfEntries } from './entry-files.js';
import { type Failure, type FailureClass, failureOfWhole, messageOf, type Verdict } from './failure.js';
import type { Policy } from './policy.js';
import { readEntries } from './read-entries.js';
import { type CheckpointVerdict, verifyCheckpoint } from './verify-checkpoint.js';

/**
 * Checks a bundle from end to end: the checkpoint under the pinned keys, each entry's form and place in the signed tree,
 * each subject's chain, each opened value and the state it leads to, and that manifest and files agree. It never throws;
 * what it cannot know (whether a whole subject was left out, whether a clerk told the truth) it does not claim.
 */
export function verifyBundle(files: BundleFiles, policy: Policy, crypto: TrailCrypto): Verdict {
  try {
    return verifyFiles(files, policy, crypto);
  } catch (error) {
    return refused('format', 'bundle', messageOf(error), null);
  }
}

function verifyFiles(files: BundleFiles, policy: Policy, crypto: TrailCrypto): Verdict {
  const signed = readCheckpoint(files, policy, crypto);
  const head = signed.checkpoint && { ...signed.checkpoint, root: toBase64(signed.checkpoint.root) };
  const manifest = readManifest(files);
  if (typeof manifest === 'string') return refused('manifest', 'manifest', manifest, head);
  const failures: Failure[] = [];
  const report = (of: FailureClass, rule: string, detail: string) =>
    failures.push(failureOfWhole(of, rule, detail, signed.key));
  if (signed.failure) report(signed.failure.class, signed.failure.rule, signed.failure.detail);
  if (manifest.log !== policy.origin) report('manifest', 'log', `manifest of ${manifest.log}, not ${policy.origin}`);
  if (head && head.size !== manifest.size)
    report('manifest', 'size', `manifest of size ${manifest.size}, checkpoint of size ${head.size}`);
  // A root that nobody signed proves nothing, so entries are held against none; the bundle has failed already.
  const root = signed.failure ? null : (signed.checkpoint?.root ?? null);
  const own = filesOfEntries(files, manifest.entries);
  const { read, failures: broken, acknowledged } = readEntries(files, own, manifest, root, policy, crypto);
  failures.push(...broken);
  if (!read.some(({ entry }) => entry.proc === manifest.purchase))
    report('manifest', 'purchase', `no entry belongs to ${manifest.purchase}`);
  failures.push(...checkFiles(crypto.hash, files, own, manifest, read));
  const chains = chainsOf(read);
  const states = chains.map((chain) => checkStates(crypto.hash, chain));
  for (const chain of chains) failures.push(...checkChain(chain));
  for (const verdict of states) failures.push(...verdict.failures);
  failures.push(...checkTimes(read, lastCosigned(signed.witnessed)), ...checkOrder(files, own, manifest));
  const notes = [
    ...headNotes(signed),
    ...pendingNotes(manifest, acknowledged),
    ...stateNotes(states, read, chains),
    NOT_PROVEN,
  ];
  const entries = manifest.entries.length + manifest.pending.length;
  const named = failures.map((failure) => ({ ...failure, key: failure.key ?? signed.key }));
  return { ok: failures.length === 0, entries, failures: named, notes, checkpoint: head };
}

/** Said of every bundle, so that nobody takes 'verified' for more than it is. */
const NOT_PROVEN =
  'proven is who recorded what, when, and that nothing was changed since; whether what was recorded was true, no log can prove';

function readCheckpoint(files: BundleFiles, policy: Policy, crypto: TrailCrypto): CheckpointVerdict {
  const bytes = files.get(bundlePath.checkpoint);
  const refuse = (detail: string): CheckpointVerdict => ({
    failure: { class: 'format', rule: 'checkpoint', detail },
    key: null,
    checkpoint: null,
    witnessed: [],
  });
  if (!bytes) return refuse('the bundle has no checkpoint');
  try {
    return verifyCheckpoint(utf8Text(bytes), policy, crypto);
  } catch (error) {
    return refuse(messageOf(error));
  }
}

function readManifest(files: BundleFiles): Manifest | string {
  const bytes = files.get(bundlePath.manifest);
  if (!bytes) return 'the bundle has no manifest.json';
  try {
    return parseManifest(bytes);
  } catch (error) {
    return messageOf(error);
  }
}

function refused(of: FailureClass, rule: string, detail: string, checkpoint: Verdict['checkpoint']): Verdict {
  return { ok: false, entries: 0, failures: [failureOfWhole(of, rule, detail)], notes: [], checkpoint };
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
  const unchecked = states.reduce((sum, verdict) => sum + verdict.unchecked, 0);
  if (unchecked > 0)
    notes.push(`the state after ${unchecked} entries could not be checked, since values are not opened`);
  notes.push(`${chains.length} subjects, each chain checked from its first entry shown to its last`);
  return notes;
}
