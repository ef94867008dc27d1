import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest, parseManifest } from './bundle.js';
import { sameBytes, utf8Text } from './canonical.js';
import type { TrailCrypto } from './ed25519.js';
import { contentAlone, type Failure, failureOfWhole, type Verdict } from './failure.js';
import { leafHash } from './hash.js';
import type { Policy } from './policy.js';
import { parseHashes } from './proof.js';
import { type Said, said } from './said.js';
import { addPath, firstConflict, rootFrom, type TreeNodes } from './tree-nodes.js';
import { verifyBundle } from './verify-bundle.js';

/** A difference between two bundles. */
export interface BundleDifference {
  /** Index in the log; null where it is about a pending entry or about the whole. */
  readonly index: number | null;
  readonly entry: string | null;
  readonly what: 'leaf' | 'opening' | 'missing' | 'checkpoint' | 'tree' | 'pending';
  readonly detail: Said;
}

/** How two bundles of one log are related. */
export interface BundlesDiff {
  readonly ok: boolean;
  /**
   * `consistent`: the later log is proven to begin with the earlier. `compatible`: nothing that both show contradicts that, and a
   * consistency proof would settle it. `fork`: two histories were signed. `unproven`: one of the bundles does not verify.
   */
  readonly relation: 'consistent' | 'compatible' | 'fork' | 'unproven';
  readonly later: 'first' | 'second' | null;
  /** In ascending order of index. */
  readonly differences: readonly BundleDifference[];
  readonly failures: readonly Failure[];
  readonly verdicts: readonly [Verdict, Verdict];
}

interface Side {
  readonly files: BundleFiles;
  readonly verdict: Verdict;
  readonly manifest: Manifest | null;
  readonly nodes: TreeNodes;
}

/** Compares two bundles of one log: names the first index at which they differ, and says whether two histories were signed. */
export function diffBundles(first: BundleFiles, second: BundleFiles, policy: Policy, crypto: TrailCrypto): BundlesDiff {
  const one = sideOf(first, policy, crypto);
  const other = sideOf(second, policy, crypto);
  const differences = differencesOf(one, other);
  const isProven = one.verdict.ok && other.verdict.ok;
  const { contradiction, relation } = isProven ? related(one, other, differences, crypto) : UNPROVEN;
  if (contradiction) differences.push(contradiction);
  differences.sort((a, b) => (a.index ?? Number.MAX_SAFE_INTEGER) - (b.index ?? Number.MAX_SAFE_INTEGER));
  const failures = [...told(one.verdict, 'first'), ...told(other.verdict, 'second')];
  if (relation === 'fork') failures.push(forkOf(differences, one.verdict));
  const verdicts: readonly [Verdict, Verdict] = [one.verdict, other.verdict];
  return { ok: failures.length === 0, relation, later: laterOf(one, other), differences, failures, verdicts };
}

const UNPROVEN = { contradiction: null, relation: 'unproven' } as const;

function sideOf(files: BundleFiles, policy: Policy, crypto: TrailCrypto): Side {
  const verdict = contentAlone(verifyBundle(files, policy, crypto));
  const nodes: TreeNodes = new Map();
  const manifest = manifestOf(files);
  if (verdict.ok && manifest)
    for (const { index } of manifest.entries) {
      const leaf = files.get(bundlePath.entry(index)) ?? new Uint8Array();
      const lines = utf8Text(files.get(bundlePath.proof(index)) ?? new Uint8Array()).split('\n');
      const proof = parseHashes(lines.slice(0, -1));
      addPath(nodes, crypto.hash, { index, size: manifest.size, leafHash: leafHash(crypto.hash, leaf), proof });
    }
  return { files, verdict, manifest, nodes };
}

function manifestOf(files: BundleFiles): Manifest | null {
  try {
    return parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
  } catch {
    return null;
  }
}

type Which = 'first' | 'second';

function told({ failures }: Verdict, which: Which): Failure[] {
  return failures.map((failure) => ({ ...failure, detail: said(`compare/${which}`, { what: failure.detail }) }));
}

function laterOf(one: Side, other: Side): BundlesDiff['later'] {
  const sizes = [one.verdict.checkpoint?.size ?? -1, other.verdict.checkpoint?.size ?? -1] as const;
  if (sizes[0] === sizes[1]) return null;
  return sizes[0] > sizes[1] ? 'first' : 'second';
}

function differencesOf(one: Side, other: Side): BundleDifference[] {
  if (!one.manifest || !other.manifest) return [];
  const differences: BundleDifference[] = [];
  const theirs = new Map(other.manifest.entries.map(({ index, id }) => [index, id]));
  for (const { index, id } of one.manifest.entries) {
    const there = theirs.get(index);
    if (there === undefined) missing(index, id, 'second', one, other, differences);
    else compare(index, id, there, one, other, differences);
    theirs.delete(index);
  }
  for (const [index, id] of theirs) missing(index, id, 'first', other, one, differences);
  const logged = new Set([...one.manifest.entries, ...other.manifest.entries].map(({ id }) => id));
  pendingOnly(one, other, 'second', logged, differences);
  pendingOnly(other, one, 'first', logged, differences);
  return differences;
}

function compare(index: number, id: string, there: string, one: Side, other: Side, into: BundleDifference[]): void {
  const add = (what: BundleDifference['what'], detail: Said) => into.push({ index, entry: id, what, detail });
  if (!same(one.files, other.files, bundlePath.entry(index))) {
    add('leaf', id === there ? said('diff/bytes', { entry: id }) : said('diff/entry', { first: id, second: there }));
    return;
  }
  const name = bundlePath.opening(index);
  if (!same(one.files, other.files, name)) {
    const which = other.files.has(name) ? 'first' : 'second';
    const both = one.files.has(name) && other.files.has(name);
    add('opening', both ? said('diff/opening') : said(`diff/unopened/${which}`));
  }
}

/** An entry of one bundle that the other lacks though its tree is large enough to hold it; a smaller tree could not. */
function missing(index: number, id: string, which: Which, has: Side, lacks: Side, into: BundleDifference[]): void {
  const size = lacks.manifest?.size ?? 0;
  if (index < size && has.manifest?.purchase === lacks.manifest?.purchase)
    into.push({ index, entry: id, what: 'missing', detail: said(`diff/missing/${which}`) });
}

function pendingOnly(
  has: Side,
  lacks: Side,
  which: Which,
  logged: ReadonlySet<string>,
  into: BundleDifference[],
): void {
  const waiting = new Set(lacks.manifest?.pending.map(({ id }) => id));
  for (const { id } of has.manifest?.pending ?? []) {
    if (logged.has(id) || waiting.has(id)) continue;
    into.push({ index: null, entry: id, what: 'pending', detail: said(`diff/pending/${which}`) });
  }
}

function same(one: BundleFiles, other: BundleFiles, name: string): boolean {
  const [a, b] = [one.get(name), other.get(name)];
  return a === undefined || b === undefined ? a === b : sameBytes(a, b);
}

/** For two bundles that both verify: whether what they sign can be one log. */
function related(one: Side, other: Side, differences: readonly BundleDifference[], { hash }: TrailCrypto) {
  const [a, b] = [one.verdict.checkpoint, other.verdict.checkpoint];
  const fork = (what: 'checkpoint' | 'tree', index: number | null, detail: Said) => ({
    contradiction: { index, entry: null, what, detail },
    relation: 'fork' as const,
  });
  const conflict = firstConflict(one.nodes, other.nodes);
  if (differences.some(({ what }) => what === 'leaf')) return { contradiction: null, relation: 'fork' as const };
  if (conflict) return fork('tree', conflict.from, said('diff/trees', { from: conflict.from, to: conflict.to }));
  if (!a || !b) return UNPROVEN;
  if (a.size === b.size) {
    if (a.root === b.root) return { contradiction: null, relation: 'consistent' as const };
    return fork('checkpoint', null, said('diff/heads', { size: a.size }));
  }
  const [earlier, later] = a.size < b.size ? [a, other] : [b, one];
  const root = rootFrom(later.nodes, hash, earlier.size);
  if (!root) return { contradiction: null, relation: 'compatible' as const };
  if (toBase64(root) === earlier.root) return { contradiction: null, relation: 'consistent' as const };
  return fork('checkpoint', null, said('diff/notBegun', { size: earlier.size }));
}

function forkOf(differences: readonly BundleDifference[], { failures }: Verdict): Failure {
  const found = differences.find(({ what }) => what === 'leaf' || what === 'tree' || what === 'checkpoint');
  const detail = said('diff/fork', { what: found?.detail ?? '' });
  const whole = failureOfWhole('fork', found?.what ?? 'checkpoint', detail, failures[0]?.key ?? null);
  return { ...whole, index: found?.index ?? null, entry: found?.entry ?? null };
}
