import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest, parseManifest } from './bundle.js';
import { bundleNotes } from './bundle-notes.js';
import { utf8Text } from './canonical.js';
import { type CensusVerdict, checkCensus } from './check-census.js';
import { chainsOf, checkChain, type ReadEntry, type Unshown } from './check-chains.js';
import { checkErasures } from './check-erasures.js';
import { checkFiles, checkOrder } from './check-files.js';
import { checkStates } from './check-states.js';
import { checkTimes, lastCosigned } from './check-times.js';
import type { TrailCrypto } from './ed25519.js';
import { filesOfEntries } from './entry-files.js';
import { type Failure, type FailureClass, failureOfWhole, type Verdict } from './failure.js';
import type { Headline, Openness } from './headline.js';
import type { Policy } from './policy.js';
import { readEntries } from './read-entries.js';
import { type Said, said } from './said.js';
import { reasonOf } from './unreadable.js';
import { type CheckpointVerdict, verifyCheckpoint } from './verify-checkpoint.js';

/**
 * Checks a bundle from end to end: the checkpoint under the pinned keys, each entry's form and place in the signed tree, each subject's
 * chain, each opened value and the state it leads to, that manifest and files agree, and by the census that nothing was left out. It never
 * throws. It claims nothing about what it cannot know: what came after the census, or whether a clerk told the truth.
 */
export function verifyBundle(files: BundleFiles, policy: Policy, crypto: TrailCrypto): Verdict {
  try {
    return verifyFiles(files, policy, crypto);
  } catch (error) {
    return refused('format', 'bundle', reasonOf(error), null);
  }
}

function verifyFiles(files: BundleFiles, policy: Policy, crypto: TrailCrypto): Verdict {
  const signed = readCheckpoint(files, policy, crypto);
  const head = signed.checkpoint && { ...signed.checkpoint, root: toBase64(signed.checkpoint.root) };
  const manifest = readManifest(files);
  if ('key' in manifest) return refused('manifest', 'manifest', manifest, head);
  const failures: Failure[] = [];
  const report = (of: FailureClass, rule: string, detail: Said) =>
    failures.push(failureOfWhole(of, rule, detail, signed.key));
  if (signed.failure) report(signed.failure.class, signed.failure.rule, signed.failure.detail);
  if (manifest.log !== policy.origin)
    report('manifest', 'log', said('manifest/log', { log: manifest.log, pinned: policy.origin }));
  if (head && head.size !== manifest.size)
    report('manifest', 'size', said('manifest/size', { manifest: manifest.size, checkpoint: head.size }));
  // A root that nobody signed proves nothing, so no entry is checked against it; the bundle has failed already.
  const root = signed.failure ? null : (signed.checkpoint?.root ?? null);
  const tree = root && { size: signed.checkpoint?.size ?? 0, root, cosignedAt: lastCosigned(signed.witnessed) };
  const own = filesOfEntries(files, manifest.entries);
  const { read, failures: unread, acknowledged } = readEntries(files, own, manifest, tree, policy, crypto);
  failures.push(...unread);
  if (!read.some(({ entry }) => entry.proc === manifest.purchase))
    report('manifest', 'purchase', said('manifest/noEntry', { purchase: manifest.purchase }));
  failures.push(...checkFiles(crypto.hash, files, own, manifest, read));
  const counted = checkCensus(files.get(bundlePath.census), read, manifest, tree, policy, crypto);
  // A census that cannot be read explains no gap; that has to be reported first.
  const [broken, miscounted] = [counted.failures.filter(isForm), counted.failures.filter((one) => !isForm(one))];
  failures.push(...broken);
  const chains = chainsOf(read);
  const states = chains.map((chain) => checkStates(crypto.hash, chain, 'SHOWN'));
  const unshown = unshownOf(counted, manifest);
  for (const chain of chains) failures.push(...checkChain(chain, unshown));
  for (const verdict of states) failures.push(...verdict.failures);
  failures.push(...checkErasures(read));
  failures.push(...checkTimes(inOrder(read, counted.read), tree?.cosignedAt ?? null));
  failures.push(...checkOrder(files, own, manifest));
  const named = [...failures, ...miscounted, ...counted.unproven].map((failure) => ({
    ...failure,
    key: failure.key ?? signed.key,
  }));
  const notes = bundleNotes({ signed, counted, manifest, acknowledged, states, read, chains });
  const entries = manifest.entries.length + manifest.pending.length;
  const headline = headlineOf(named, counted, manifest, opennessOf(read, entries));
  return { headline, ok: named.length === 0, entries, failures: named, notes, checkpoint: head };
}

function isForm({ rule }: Failure): boolean {
  return rule === 'form';
}

function unshownOf({ file }: CensusVerdict, { uncounted }: Manifest): Unshown {
  return { hidden: new Map(file?.threads.map(({ thread, hidden }) => [thread, hidden])), uncounted };
}

/** The entries, with that of the census inserted in its place. */
function inOrder(read: readonly ReadEntry[], census: ReadEntry | null): readonly ReadEntry[] {
  if (!census) return read;
  const place = read.findIndex(({ index }) => index === null || index > (census.index ?? 0));
  return place < 0 ? [...read, census] : [...read.slice(0, place), census, ...read.slice(place)];
}

function headlineOf(
  failures: readonly Failure[],
  { census, read, groups }: CensusVerdict,
  manifest: Manifest,
  openness: Openness,
): Headline {
  const failed = failures.find((failure) => failure.class !== 'uncounted');
  if (failed) return { key: 'failed', class: failed.class };
  if (failures.length > 0 || !census || !read) return { key: 'each', ...openness };
  const later = manifest.entries.filter(({ index }) => index >= census.size).length;
  const { size, uncounted } = manifest;
  const counted = { last: census.size - 1, size, at: read.entry.at, groups, later };
  return { key: 'whole', ...counted, uncounted: uncounted.length, ...openness };
}

function opennessOf(read: readonly ReadEntry[], entries: number): Openness {
  const shut = read.filter(({ opening }) => !opening).length;
  const partly = read.filter(({ opening }) => opening?.changes.some((part) => 'withheld' in part)).length;
  return { entries, shut, partly };
}

function readCheckpoint(files: BundleFiles, policy: Policy, crypto: TrailCrypto): CheckpointVerdict {
  const bytes = files.get(bundlePath.checkpoint);
  const refuse = (detail: Said): CheckpointVerdict => ({
    failure: { class: 'format', rule: 'checkpoint', detail },
    key: null,
    checkpoint: null,
    witnessed: [],
  });
  if (!bytes) return refuse(said('checkpoint/missing'));
  try {
    return verifyCheckpoint(utf8Text(bytes), policy, crypto);
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

function readManifest(files: BundleFiles): Manifest | Said {
  const bytes = files.get(bundlePath.manifest);
  if (!bytes) return said('manifest/missing');
  try {
    return parseManifest(bytes);
  } catch (error) {
    return reasonOf(error);
  }
}

function refused(of: FailureClass, rule: string, detail: Said, checkpoint: Verdict['checkpoint']): Verdict {
  const headline: Headline = { key: 'failed', class: of };
  return { headline, ok: false, entries: 0, failures: [failureOfWhole(of, rule, detail)], notes: [], checkpoint };
}
