import { type Zippable, zipSync } from 'fflate';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { isState, type State } from '../../schema/trail/difference.js';
import { commit, commitState } from '../../schema/trail/hash.js';
import {
  acknowledge,
  type BundleCensus,
  type BundleFiles,
  bundlePath,
  type CountedThread,
  canonicalBytes,
  censusKey,
  censusLeaf,
  type Failure,
  formatBundleCensus,
  formatVkey,
  type Json,
  leafHash,
  type Manifest,
  parseBundleCensus,
  parseCanonical,
  parseManifest,
  signNote,
  stateCensus,
  threadStart,
  threadStep,
  toBase64,
} from '../../schema/trail/index.js';
import { verifyPackage } from '../../schema/trail/receipt-package.js';
import { verifyZip } from '../../schema/trail/verify-zip.js';
import { bundleOfStory, ORIGIN, policy, policyFile, signers, withFile } from './example-log.js';
import { wholeStory } from './example-story.js';
import { receiptCases } from './trail-vector-receipts.js';
import { storyCases } from './trail-vector-stories.js';

const { hash } = nodeCrypto;
const NOTHING = new Uint8Array();
const encoder = new TextEncoder();

/** A bundle, valid or not, and the verdict about it. */
interface Case {
  readonly file: string;
  readonly about: string;
  readonly bytes: Uint8Array;
}

/**
 * The published vectors, by name of file: bundles as zips; the policy under which they have to be verified; for each the headline, the
 * classes of its failures and the exit code (`cases.json`); and intermediate values (`values.json`).
 */
export async function makeVectors(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const cases: object[] = [];
  const story = wholeStory();
  const good = await bundleOfStory(story);
  const take = (what: 'bundle' | 'receipt', { file, about, bytes }: Case, verdict: Said) => {
    const { class: first = null } = verdict.failures[0] ?? {};
    const classes = [...new Set(verdict.failures.map((failure) => failure.class))].sort();
    files.set(`${file}.zip`, bytes);
    cases.push({ file: `${file}.zip`, what, about, headline: verdict.headline, class: first, classes });
  };
  const bundle = (one: Case) => {
    const { headline, failures } = verifyZip(one.bytes, policy, nodeCrypto);
    take('bundle', one, { headline: headline.key, failures });
  };
  for (const { file, about, changed } of [...changesOf(good), ...formsOf(good)])
    bundle({ file, about, bytes: zipped(changed) });
  for (const { file, about, bytes } of zipsOf(zipped(good))) bundle({ file, about, bytes });
  for (const { file, about, story: told, edit } of storyCases(story)) {
    const made = await bundleOfStory(told);
    const indexOf = (id: string) => told.log.findIndex(({ entry }) => entry.id === id);
    bundle({ file, about, bytes: zipped(edit ? edit(made, indexOf) : made) });
  }
  for (const { file, about, changed } of await receiptCases(story)) {
    const { failures } = verifyPackage(changed, policy, nodeCrypto);
    take(
      'receipt',
      { file, about, bytes: zipped(changed) },
      { headline: failures.length > 0 ? 'failed' : 'good', failures },
    );
  }
  files.set('cases.json', text(cases));
  files.set('policy.json', text(policyFile));
  files.set('values.json', text(valuesOf(good)));
  return files;
}

function text(value: unknown): Uint8Array {
  return encoder.encode(`${JSON.stringify(value, null, 2)}\n`);
}

interface Said {
  readonly headline: string;
  readonly failures: readonly Failure[];
}

/** A valid zip with bytes that belong to no file. */
function zipsOf(good: Uint8Array): Case[] {
  const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  return [
    { file: 'zip-bytes-before', about: 'a byte before the zip', bytes: joined(Uint8Array.of(0), good) },
    { file: 'zip-bytes-behind', about: 'a byte behind the zip', bytes: joined(good, Uint8Array.of(0)) },
    { file: 'zip-cut', about: 'the zip ends early', bytes: good.slice(0, -30) },
  ];
}

/** Files that cannot be read, are missing, or are out of place. */
function formsOf(good: BundleFiles) {
  const textOf = (name: string) => new TextDecoder().decode(good.get(name));
  const edited = (name: string, change: (was: string) => string) =>
    withFile(good, name, encoder.encode(change(textOf(name))));
  const manifest = parseManifest(good.get(bundlePath.manifest) ?? NOTHING);
  const census = parseBundleCensus(good.get(bundlePath.census) ?? NOTHING);
  const [first = { index: 0 }] = manifest.entries;
  const [pending = { id: '' }] = manifest.pending;
  const withManifest = (change: object) =>
    withFile(good, bundlePath.manifest, canonicalBytes({ ...manifest, ...change }));
  const row = census.threads.find(({ hidden }) => hidden.length > 0) ?? census.threads[0];
  const shown = manifest.entries.find(({ id }) => id === 'sup_1-3')?.index ?? 0;
  const hiding = (hidden: CountedThread['hidden']) =>
    withFile(
      good,
      bundlePath.census,
      formatBundleCensus({
        ...census,
        threads: census.threads.map((one) => (one === row ? { ...one, hidden, count: hidden.length + 1 } : one)),
      }),
    );
  const [one, two] = row?.hidden ?? [];
  const digest = leafHash(hash, good.get(bundlePath.entry(shown)) ?? NOTHING);
  const stray = `— a.stranger ${toBase64(new Uint8Array(68))}\n`;
  const turned = [...good].filter(([name]) => name.startsWith('openings/')).reverse();
  const list: readonly (readonly [file: string, about: string, changed: BundleFiles])[] = [
    ['manifest-missing', 'there is no manifest', withFile(good, bundlePath.manifest, null)],
    [
      'manifest-out-of-order',
      'the entries are not named in their order',
      withManifest({ entries: manifest.entries.toReversed() }),
    ],
    ['manifest-other-log', 'the manifest names another log', withManifest({ log: 'demo/other' })],
    ['checkpoint-missing', 'there is no checkpoint', withFile(good, bundlePath.checkpoint, null)],
    [
      'checkpoint-malformed',
      'the size of the checkpoint has a zero in front',
      edited(bundlePath.checkpoint, (was) => was.replace('\n29\n', '\n029\n')),
    ],
    [
      'checkpoint-unknown-line',
      'a stranger has signed the checkpoint too',
      edited(bundlePath.checkpoint, (was) => was + stray),
    ],
    [
      'checkpoint-malformed-line',
      'a line of a stranger is not well formed',
      edited(bundlePath.checkpoint, (was) => was + stray.replace('a.stranger', 'a.str+anger')),
    ],
    [
      'cosignature-twice',
      'the witness has signed twice',
      edited(bundlePath.checkpoint, (was) => `${was}${was.trimEnd().split('\n').at(-1)}\n`),
    ],
    [
      'cosignature-broken',
      'the cosignature does not verify',
      edited(bundlePath.checkpoint, (was) =>
        was.replace(/.(.{8})\n$/, (_, end) => `${_.startsWith('A') ? 'B' : 'A'}${end}\n`),
      ),
    ],
    ['proof-missing', 'there is no proof of an entry', withFile(good, bundlePath.proof(first.index), null)],
    [
      'proof-malformed',
      'a proof does not end with a newline',
      edited(bundlePath.proof(first.index), (was) => was.trimEnd()),
    ],
    ['entry-missing', 'there is no entry where one is named', withFile(good, bundlePath.entry(first.index), null)],
    [
      'acknowledgement-malformed',
      'the acknowledgement lacks a line',
      edited(bundlePath.pendingReceipt(pending.id), (was) => was.replace(/at .*\n/, '')),
    ],
    [
      'opening-of-shut',
      'an entry is opened and called shut',
      withManifest({ entries: manifest.entries.map((entry) => (entry === first ? { ...entry, shut: true } : entry)) }),
    ],
    ['census-not-canonical', 'the census has white space', edited(bundlePath.census, (was) => ` ${was}`)],
    [
      'census-shut',
      'what was counted is withheld',
      withFile(
        good,
        bundlePath.census,
        formatBundleCensus({
          ...census,
          entry: { ...census.entry, opening: { stateSalt: null, changes: [{ class: 'open', withheld: true }] } },
        }),
      ),
    ],
    ['hidden-is-shown', 'an entry that is shown is hidden too', hiding(one && two ? [one, two, [shown, digest]] : [])],
    ['hidden-behind', 'a hidden entry stands behind the census', hiding([...(row?.hidden ?? []), [27, digest]])],
    [
      'openings-out-of-order',
      'the openings stand in another order than the entries',
      new Map([...[...good].filter(([name]) => !name.startsWith('openings/')), ...turned]),
    ],
  ];
  return list.map(([file, about, changed]) => ({ file, about, changed }));
}

/** Always the same bytes, since no time is written. */
function zipped(files: BundleFiles): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    [...files].map(([name, bytes]) => [name, [bytes, { mtime: '1980-01-01' }]]),
  );
  return zipSync(entries, { level: 9 });
}

function changesOf(good: BundleFiles) {
  const manifest = parseManifest(good.get(bundlePath.manifest) ?? NOTHING);
  const census = parseBundleCensus(good.get(bundlePath.census) ?? NOTHING);
  const indexOf = (id: string) => manifest.entries.find((one) => one.id === id)?.index ?? -1;
  const leafOf = (id: string) => good.get(bundlePath.entry(indexOf(id))) ?? NOTHING;
  const withManifest = (change: Partial<Manifest>, from: BundleFiles = good) =>
    withFile(from, bundlePath.manifest, canonicalBytes({ ...manifest, ...change }));
  const withCensus = (change: Partial<BundleCensus>, from: BundleFiles = good) =>
    withFile(from, bundlePath.census, formatBundleCensus({ ...census, ...change }));
  const withRow = (thread: string, change: Partial<CountedThread>) =>
    withCensus({ threads: census.threads.map((row) => (row.thread === thread ? { ...row, ...change } : row)) });
  const without = (gone: RegExp) => {
    const left = new Map(good);
    for (const { index, id } of manifest.entries)
      if (gone.test(id))
        for (const path of [bundlePath.entry, bundlePath.opening, bundlePath.proof]) left.delete(path(index));
    for (const { id } of manifest.pending)
      if (gone.test(id))
        for (const path of [bundlePath.pendingEntry, bundlePath.pendingOpening, bundlePath.pendingReceipt])
          left.delete(path(id));
    const entries = manifest.entries.filter(({ id }) => !gone.test(id));
    return withManifest({ entries, pending: manifest.pending.filter(({ id }) => !gone.test(id)) }, left);
  };
  const opening = (id: string, change: (value: State) => Json) => {
    const name = bundlePath.opening(indexOf(id));
    const value = parseCanonical(good.get(name) ?? NOTHING);
    return withFile(good, name, canonicalBytes(isState(value) ? change(value) : null));
  };
  const flipped = (name: string, at: number) =>
    withFile(
      good,
      name,
      (good.get(name) ?? NOTHING).map((byte, place) => (place === at ? byte ^ 1 : byte)),
    );
  const note = new TextDecoder().decode(good.get(bundlePath.checkpoint));
  const [statement = ''] = census.statements;
  const [pending = { id: '' }] = manifest.pending;
  const body = (signed: string) => `${signed.slice(0, signed.lastIndexOf('\n\n'))}\n`;
  const list: readonly (readonly [file: string, about: string, changed: BundleFiles])[] = [
    ['good', 'as it was made', good],
    ['good-shorter', 'what came after the census is not in it', without(/^ord_1/)],
    ['no-census', 'nobody has counted it, and a supplier is shown in part', withFile(good, bundlePath.census, null)],
    ['losing-bid-left-out', 'a losing bid is left out', without(/^bid_2/)],
    ['evaluations-left-out', 'the evaluations are left out', without(/^evl_1/)],
    ['last-of-chain-left-out', 'the last entry of a bid is left out', without(/^bid_2-3/)],
    ['award-left-out', 'the award and all after it are left out', without(/^(pur_1-2|ord_1)/)],
    ['gap', 'a revision in the middle is left out', without(/^bid_1-2/)],
    ['supplier-left-out', 'a supplier who is counted is left out', without(/^sup_1/)],
    ['statement-missing', 'no witness has recounted it', withCensus({ statements: [] })],
    [
      'statement-of-stranger',
      'a stranger has recounted it',
      withCensus({ statements: [stateAgain(census, statement, signers.stranger)] }),
    ],
    ['checkpoint-as-statement', 'the checkpoint stands where a statement belongs', withCensus({ statements: [note] })],
    [
      'log-as-witness',
      'the log signs what a witness should',
      withCensus({ statements: [signNote(body(statement), signers.log)] }),
    ],
    ['own-entry-hidden', 'an entry of the purchase is hidden', hiddenOwn()],
    ['count-wrong', 'a row counts one more', withRow('pur_1', { count: 12 })],
    ['first-wrong', 'a row begins before', withRow('pur_1', { first: 0 })],
    ['path-of-another', 'a row has the path of another', withRow('pur_1', { path: census.threads[0]?.path ?? [] })],
    [
      'row-missing',
      'a thread that is shown has no row',
      withCensus({ threads: census.threads.filter(({ thread }) => thread !== 'req_1') }),
    ],
    ['rows-twice', 'a thread has two rows', withCensus({ threads: census.threads.flatMap((row) => [row, row]) })],
    ['purchase-uncounted', 'the purchase itself is called uncounted', withManifest({ uncounted: ['pur_1', 'sup_2'] })],
    ['requisition-uncounted', 'a requisition is called uncounted', withManifest({ uncounted: ['req_1', 'sup_2'] })],
    [
      'checkpoint-forged',
      'a stranger signs the checkpoint',
      withFile(good, bundlePath.checkpoint, encoder.encode(signNote(body(note), signers.stranger))),
    ],
    [
      'not-witnessed',
      'nobody has co-signed the checkpoint',
      withFile(good, bundlePath.checkpoint, encoder.encode(signNote(body(note), signers.log))),
    ],
    [
      'leaf-changed',
      'a letter of an entry is another',
      withFile(
        good,
        bundlePath.entry(indexOf('evl_1-1')),
        encoder.encode(new TextDecoder().decode(leafOf('evl_1-1')).replace('BUYER', 'BUYFR')),
      ),
    ],
    ['proof-changed', 'a bit of a proof is another', flipped(bundlePath.proof(indexOf('evl_1-1')), 5)],
    [
      'value-changed',
      'an opened value is another',
      withFile(
        good,
        bundlePath.opening(indexOf('evl_1-2')),
        encoder.encode(
          new TextDecoder().decode(good.get(bundlePath.opening(indexOf('evl_1-2')))).replace('"82"', '"99"'),
        ),
      ),
    ],
    [
      'opening-missing',
      'an opening is missing, and the entry not called shut',
      withFile(good, bundlePath.opening(indexOf('evl_1-2')), null),
    ],
    [
      'state-uncheckable',
      'the salt of a state is withheld without need',
      opening('evl_1-1', (value) => ({ ...value, stateSalt: null })),
    ],
    [
      'not-canonical',
      'an opening has white space',
      withFile(
        good,
        bundlePath.opening(indexOf('evl_1-1')),
        encoder.encode(` ${new TextDecoder().decode(good.get(bundlePath.opening(indexOf('evl_1-1'))))}`),
      ),
    ],
    [
      'pending-unpromised',
      'a pending entry has no acknowledgement',
      withFile(good, bundlePath.pendingReceipt(pending.id), null),
    ],
    [
      'pending-of-another',
      'a pending entry has the acknowledgement of another',
      withFile(
        good,
        bundlePath.pendingReceipt(pending.id),
        encoder.encode(
          acknowledge(
            {
              log: ORIGIN,
              leafHash: leafHash(hash, leafOf('pur_1-1')),
              at: '2026-03-01T08:09:30.000Z',
              includedBy: '2026-03-01T08:10:30.000Z',
            },
            signers.receipt,
          ),
        ),
      ),
    ],
    ['other-purchase', 'the manifest names another purchase', withManifest({ purchase: 'pur_2' })],
    ['other-size', 'the manifest names another size', withManifest({ size: manifest.size + 1 })],
    ['stray-file', 'a file that nobody names', withFile(good, 'note.txt', encoder.encode('hello'))],
  ];
  return list.map(([file, about, changed]) => ({ file, about, changed }));

  function hiddenOwn(): BundleFiles {
    const hidden = [[indexOf('evl_1-2'), leafHash(hash, leafOf('evl_1-2'))] as const];
    const threads = census.threads.map((row) => (row.thread === 'pur_1' ? { ...row, hidden } : row));
    return withCensus({ threads }, without(/^evl_1-2/));
  }
}

/** The same statement by another signer. */
function stateAgain({ entry }: BundleCensus, said: string, signer: typeof signers.stranger): string {
  const [origin = '', , size, threads, root = ''] = said.split('\n');
  const bytes = Uint8Array.from(Buffer.from(root, 'base64'));
  const census = { size: Number(size), threads: Number(threads), root: bytes };
  return stateCensus({ origin, ...census, index: entry.index, leafHash: leafHash(hash, entry.leaf) }, hash, signer);
}

/** One worked example of each value that a verifier computes. */
function valuesOf(good: BundleFiles) {
  const census = parseBundleCensus(good.get(bundlePath.census) ?? NOTHING);
  const salt = new Uint8Array(32).fill(7);
  const value = [{ path: '/price', after: '9.50' }];
  const state = { state: 'SENT', price: '9.50' };
  const start = threadStart(hash, 'pur_1');
  const leaf = encoder.encode('{}');
  const c = threadStep(hash, start, 4_294_967_298, leafHash(hash, leaf));
  const thread = { thread: 'pur_1', first: 4_294_967_298, count: 1, c };
  return {
    leafHash: { leaf: '{}', hash: toBase64(leafHash(hash, leaf)) },
    commitment: { salt: toBase64(salt), value, c: toBase64(commit(hash, salt, value)) },
    stateCommitment: { salt: toBase64(salt), state, after: toBase64(commitState(hash, salt, state)) },
    keys: {
      log: formatVkey(signers.log.key),
      witness: formatVkey(signers.witness.key),
      censusKeyId: Buffer.from(censusKey(hash, signers.witness.key).id).toString('hex'),
    },
    thread: {
      ...{ thread: 'pur_1', index: 4_294_967_298, leafHash: toBase64(leafHash(hash, leaf)) },
      ...{ start: toBase64(start), step: toBase64(c) },
      ...{
        censusLeaf: Buffer.from(censusLeaf(thread)).toString('hex'),
        censusLeafHash: toBase64(leafHash(hash, censusLeaf(thread))),
      },
    },
    checkpoint: new TextDecoder().decode(good.get(bundlePath.checkpoint)),
    statement: census.statements[0],
    acknowledgement: new TextDecoder().decode(good.get(bundlePath.pendingReceipt('ord_1-3'))),
  };
}
