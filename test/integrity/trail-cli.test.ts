import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import {
  acknowledge,
  canonicalBytes,
  consistencyProof,
  FAILURE_CODES,
  formatProof,
  formatVkey,
  leafHash,
  nodeHash,
  toBase64,
} from '../../schema/trail/index.js';
import { nobleCrypto } from '../../schema/trail/noble.js';
import { runCli } from '../kit/cli.js';
import { acts, bundleOf, checkpointOf, ORIGIN, policyFile, record, signers, treeOf } from '../kit/example-log.js';
import { sayTheSame, verifyRunTwice } from '../kit/second-verifier.js';

const { hash } = nobleCrypto;
const folder = mkdtempSync(join(tmpdir(), 'qingcai-cli-'));
const program = join(process.cwd(), 'node_modules/.cache', `cli-test-${process.pid}`, 'main.mjs');
const at = (name: string) => join(folder, name);
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const policy = put('policy.json', JSON.stringify(policyFile));

beforeAll(async () => {
  await build({
    ...{ entryPoints: ['cli/main.ts'], outfile: program, bundle: true, packages: 'external' },
    ...{ format: 'esm', platform: 'node', target: 'node20' },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(program, '..'), { recursive: true });
});

/** Runs the command as a person would who has no database: nothing to connect to is named. */
async function qingcai(...args: readonly string[]) {
  verifyRunTwice(args, policy);
  const { code, text } = await runCli(program, args, { env: { QINGCAI_DATA: folder } });
  return { code, out: text.split('\n') };
}

describe('verify bundle', () => {
  const zip = async (change: (files: Record<string, Uint8Array>) => void = () => undefined) => {
    const files = Object.fromEntries(await bundleOf(record(acts), 1));
    change(files);
    return zipSync(files);
  };

  it('takes what is whole and names what is changed', async () => {
    const whole = put('whole.zip', await zip());
    const changed = put(
      'changed.zip',
      await zip((files) => {
        const leaf = files['entries/5.json'];
        leaf?.set([leaf[30] === 48 ? 49 : 48], 30);
      }),
    );
    const [good, bad, json, unpinned] = await Promise.all([
      qingcai('verify', 'bundle', whole, '--policy', policy),
      qingcai('verify', 'bundle', changed, '--policy', policy),
      qingcai('verify', 'bundle', changed, '--json'),
      qingcai('verify', 'bundle', whole, '--policy', put('other.json', JSON.stringify({ ...policyFile, origin: 'x' }))),
    ]);
    expect(good).toMatchObject({ code: 0 });
    expect(good.out[0]).toBe('whole up to index 14 of 18, counted on 2026-03-01 08:05 UTC, recounted by discipline');
    expect(good.out.at(-1)).toBe('verified: all entries of the bundle (5)');
    expect(bad.code).toBe(FAILURE_CODES.inclusion);
    expect(bad.out.join('\n')).toContain('index 5');
    expect(bad.out[0]).toBe('not verified: inclusion');
    expect(bad.out[1]).toContain('key demo/example+');
    expect(bad.out.at(-1)).toBe('not verified: inclusion');
    expect(json.code).toBe(FAILURE_CODES.inclusion);
    expect(JSON.parse(json.out.join(''))).toMatchObject({ ok: false, class: 'inclusion', failure: { index: 5 } });
    expect(unpinned.code).toBe(FAILURE_CODES.signature);
  });

  it('says first what it does not know: whether there are other entries', async () => {
    const bare = put(
      'uncounted.zip',
      await zip((files) => {
        delete files['census.json'];
      }),
    );
    const [refused, accepted, json] = await Promise.all([
      qingcai('verify', 'bundle', bare),
      qingcai('verify', 'bundle', bare, '--uncounted-ok'),
      qingcai('verify', 'bundle', bare, '--uncounted-ok', '--json', '--lang', 'zh'),
    ]);
    const said = 'each entry is proven; whether there are others is not';
    expect([refused.code, refused.out[0], refused.out.at(-1)]).toEqual([25, said, 'not verified: uncounted']);
    expect([accepted.code, accepted.out[0], accepted.out.at(-1)]).toEqual([
      0,
      said,
      'verified: all entries of the bundle (5)',
    ]);
    expect(accepted.out.join('\n')).toContain(': no census: the bundle holds no census');
    const told = JSON.parse(json.out.join(''));
    expect(told).toMatchObject({
      ok: true,
      headline: { key: 'each', shut: 0, text: '每条记录均已证明；是否还有其他记录，未能证明' },
      failures: [],
      accepted: [{ class: 'uncounted', detail: { key: 'census/missing', params: {}, text: '证据包中没有日志清点' } }],
    });
  });

  it('refuses archives that are made to harm, and calls without a file', async () => {
    const bomb = new Uint8Array(zipSync({ bomb: new Uint8Array(1_000) }));
    const view = new DataView(bomb.buffer);
    for (let place = 0; place < bomb.length - 4; place++)
      if (view.getUint32(place, true) === 0x02014b50) view.setUint32(place + 24, 0x7fffffff, true);
      else if (view.getUint32(place, true) === 0x04034b50) view.setUint32(place + 22, 0x7fffffff, true);
    // Two names of one length, so that one can be written over the other.
    const twice = Buffer.from(zipSync({ aa: new Uint8Array(1), ab: new Uint8Array(1) }));
    for (let place = twice.indexOf('ab'); place >= 0; place = twice.indexOf('ab')) twice.write('aa', place);
    const cases = [
      [qingcai('verify', 'bundle', put('bomb.zip', bomb)), FAILURE_CODES.format, 'zip bomb'],
      [
        qingcai('verify', 'bundle', put('up.zip', zipSync({ '../up': new Uint8Array(1) }))),
        FAILURE_CODES.format,
        'leaves the bundle',
      ],
      [qingcai('verify', 'bundle', put('twice.zip', twice)), FAILURE_CODES.format, 'appears twice'],
      [qingcai('verify', 'bundle', put('no.zip', 'no zip at all')), FAILURE_CODES.format, 'not verified: format'],
      [qingcai('verify', 'bundle', at('absent.zip')), 2, 'cannot be read'],
      [qingcai('verify', 'bundle', put('any.zip', ''), '--policy', put('no.json', '{}')), 2, 'is no policy file'],
      [qingcai('verify', 'bundle'), 2, 'missing required argument'],
      [qingcai('verify', 'nothing'), 2, ''],
      [qingcai('export', 'bundle', 'pur_1'), 2, 'No database'],
    ] as const;
    for (const [run, code, says] of cases) {
      const { out, ...got } = await run;
      expect(out.join('\n')).toContain(says);
      expect(got.code).toBe(code);
    }
  });
});

it('verify receipt takes acknowledgements and proofs, for the entry at hand', async () => {
  const [first, second] = record(acts);
  if (!first || !second) throw new Error('no entries');
  const { leaf, entry } = first;
  const said = { log: ORIGIN, leafHash: leafHash(hash, leaf), at: entry.at, includedBy: entry.at };
  const note = put('receipt', acknowledge(said, signers.receipt));
  const forged = put('forged', acknowledge(said, signers.stranger));
  const leaves = [leaf, second.leaf];
  const hashes = await treeOf(leaves).proof(0);
  const proof = put('a.tlog-proof', formatProof({ index: 0, hashes, checkpoint: checkpointOf(leaves) }));
  const own = put('own.json', leaf);
  const other = put('other-entry.json', second.leaf);
  const whole = {
    ...{ 'receipt.txt': readFileSync(note), 'entry.json': leaf, 'opening.json': canonicalBytes(first.opening) },
    'entry.tlog-proof': readFileSync(proof),
  };
  const pack = (name: string, other: Readonly<Record<string, Uint8Array | null>>) => {
    const files = Object.entries({ ...whole, ...other }).flatMap(([file, bytes]) => (bytes ? [[file, bytes]] : []));
    return put(name, zipSync(Object.fromEntries(files)));
  };
  const runs = [
    [qingcai('verify', 'receipt', note), 0, `verified: received at ${entry.at}`],
    [qingcai('verify', 'receipt', note, '--entry', own), 0, 'verified'],
    [qingcai('verify', 'receipt', note, '--entry', other), FAILURE_CODES.receipt, 'not verified: receipt'],
    [qingcai('verify', 'receipt', forged), FAILURE_CODES.receipt, 'not verified: receipt'],
    [qingcai('verify', 'receipt', proof, '--entry', own), 0, 'verified: index 0 of the log demo/example at size 2'],
    [qingcai('verify', 'receipt', proof, '--entry', other), FAILURE_CODES.inclusion, 'not verified: inclusion'],
    [qingcai('verify', 'receipt', pack('whole-package.zip', {})), 0, 'index 0 of the log demo/example at size 2'],
    [qingcai('verify', 'receipt', pack('no-proof.zip', { 'entry.tlog-proof': null })), 0, 'no proof comes with it'],
    [
      qingcai('verify', 'receipt', pack('other-package.zip', { 'entry.json': second.leaf })),
      FAILURE_CODES.receipt,
      'leaf: the receipt is for another entry',
    ],
    [qingcai('verify', 'receipt', put('any.zip', zipSync({ any: leaf }))), FAILURE_CODES.format, 'holds no receipt'],
    [qingcai('--help'), 0, 'start'],
  ] as const;
  for (const [run, code, says] of runs) {
    const { out, ...got } = await run;
    expect(out.join('\n')).toContain(says);
    expect(got.code).toBe(code);
  }
});

const leaves = Array.from({ length: 11 }, (_, index) => new TextEncoder().encode(`leaf ${index}`));
const treeUpTo = (size: number) => treeOf(leaves.slice(0, size));
const grown = async (from: number, to: number) => {
  const nodes = (level: number, index: number): Uint8Array =>
    level === 0
      ? leafHash(hash, leaves[index] ?? new Uint8Array())
      : nodeHash(hash, nodes(level - 1, index * 2), nodes(level - 1, index * 2 + 1));
  return consistencyProof(hash, from, to, nodes);
};

it('verify consistency tells growth from a fork', async () => {
  const old = put('old', checkpointOf(leaves.slice(0, 5)));
  const later = put('new', checkpointOf(leaves));
  const forked = put('fork', checkpointOf([...leaves.slice(0, 4), ...leaves.slice(0, 7)]));
  const proof = put('proof', (await grown(5, 11)).map((one) => `${toBase64(one)}\n`).join(''));
  const runs = [
    [
      qingcai('verify', 'consistency', old, later, proof),
      0,
      'verified: the log of size 5 is the start of the log of size 11',
    ],
    [qingcai('verify', 'consistency', old, old), 0, 'verified'],
    [qingcai('verify', 'consistency', old, forked, proof), FAILURE_CODES.consistency, 'not verified: consistency'],
    [
      qingcai('verify', 'consistency', later, forked),
      FAILURE_CODES.consistency,
      'two signed heads of one size prove a fork',
    ],
    [qingcai('verify', 'consistency', later, old), FAILURE_CODES.consistency, 'old size above new size'],
    [qingcai('verify', 'consistency', old, later), 2, 'a proof is needed'],
  ] as const;
  for (const [run, code, says] of runs) {
    const { out, ...got } = await run;
    expect(out.join('\n')).toContain(says);
    expect(got.code).toBe(code);
  }
});

it('verify vectors judges each vector, and roots by their leaves', async () => {
  const proofs = await Promise.all(leaves.map((_, index) => treeUpTo(11).proof(index)));
  const root = (size: number) => toBase64(treeUpTo(size).root);
  const text = (list: readonly Uint8Array[]) => list.map(toBase64);
  const inclusion = leaves.map((leaf, index) => {
    const proof = text(proofs[index] ?? []);
    return {
      desc: 'path',
      index,
      size: 11,
      leafHash: toBase64(leafHash(hash, leaf)),
      proof,
      root: root(11),
      valid: true,
    };
  });
  const [first = { proof: [] }] = inclusion;
  const checkpoint = checkpointOf(leaves);
  const growth = { size1: 5, size2: 11, root1: root(5), root2: root(11), proof: text(await grown(5, 11)), valid: true };
  const vectors = {
    log_vkey: formatVkey(signers.log.key),
    witness_vkey_cosig_v1: formatVkey(signers.witness.key),
    roots: [
      { size: 0, root: toBase64(hash(new Uint8Array())) },
      ...[1, 7, 11].map((size) => ({ size, root: root(size) })),
    ],
    inclusion: [
      ...inclusion,
      { ...first, desc: 'short', proof: first.proof.slice(1), valid: false },
      { ...first, desc: 'too large', size: 2 ** 64, proof: null, valid: false },
    ],
    consistency: [growth, { ...growth, desc: 'swapped', root1: growth.root2, valid: false }],
    checkpoints: [{ size: 11, checkpoint }],
    tlog_proof: { index: 4, leaf_utf8: 'leaf 4', text: formatProof({ index: 4, hashes: proofs[4] ?? [], checkpoint }) },
  };
  const wrong = {
    ...vectors,
    roots: [
      { size: 7, root: root(6) },
      { size: 40, root: root(6) },
    ],
    inclusion: [...inclusion, { ...first, desc: 'claimed wrong', valid: false }],
    checkpoints: [{ size: 11, checkpoint: checkpoint.replace('\n11\n', '\n12\n') }],
  };
  const good = put('vectors.json', JSON.stringify(vectors));
  const [passed, failed, none] = await Promise.all([
    qingcai('verify', 'vectors', good),
    qingcai('verify', 'vectors', put('wrong.json', JSON.stringify(wrong))),
    qingcai('verify', 'vectors', put('none.json', '[]')),
  ]);
  expect(passed).toEqual({ code: 0, out: ['21 passed, 0 failed'] });
  expect(failed.code).toBe(FAILURE_CODES.vectors);
  expect(
    failed.out.filter((line) => /^(inclusion claimed wrong|checkpoint of size 11|root of size 7)/.test(line)),
  ).toHaveLength(3);
  expect(failed.out).toContain('14 passed, 3 failed');
  expect(none.code).toBe(2);
  expect(readFileSync(good).length).toBeGreaterThan(0);
});

sayTheSame();
