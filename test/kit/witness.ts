import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecretKey, nodeSha256, nodeSigner } from '../../api/trail/crypto.js';
import {
  appendLeaf,
  consistencyProof,
  type Edge,
  emptyEdge,
  formatAddCheckpoint,
  formatCheckpoint,
  formatVkey,
  leafHash,
  rootOf,
  type Signer,
  signNote,
} from '../../schema/trail/index.js';
import { trustKey } from '../../witness/config.js';
import { type RunningWitness, startWitness } from '../../witness/start.js';

/** An answer of a witness. */
export interface WitnessAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What a witness reports about itself. */
export interface WitnessStatus {
  readonly origin: string;
  readonly vkey: string;
  readonly cosigned: number;
  readonly copied: number;
  readonly alarm: { readonly why: string; readonly index: number | null } | null;
  readonly statesUpTo: number | null;
  readonly halted: { readonly why: string; readonly index: number } | null;
}

/** The log of a test: its key, with checkpoints and proofs of trees of any size. */
export interface TreeOfTest {
  readonly signer: Signer;
  checkpoint(size: number, by?: Signer): string;
  /** The body of a request which claims that the tree grew from one size to another. */
  request(old: number, size: number, by?: Signer): Promise<string>;
}

/** The tree of a test's log; `salt` makes another tree with the same name, which differs from the leaf at `from` on. */
export function treeOfTest(signer: Signer, salt = '', from = 0): TreeOfTest {
  const leaf = (index: number) => leafHash(nodeSha256, Buffer.from(`${index}${index >= from ? salt : ''}`));
  const edgeOf = (first: number, count: number): Edge => {
    let edge = emptyEdge;
    for (let at = 0; at < count; at++) edge = appendLeaf(nodeSha256, edge, at, leaf(first + at));
    return edge;
  };
  const node = (level: number, index: number) => rootOf(nodeSha256, edgeOf(index * 2 ** level, 2 ** level), 2 ** level);
  const checkpoint = (size: number, by: Signer = signer) =>
    signNote(formatCheckpoint({ origin: by.key.name, size, root: rootOf(nodeSha256, edgeOf(0, size), size) }), by);
  return {
    signer,
    checkpoint,
    async request(old, size, by = signer) {
      const proof = old > size ? [] : await consistencyProof(nodeSha256, old, size, node);
      return formatAddCheckpoint({ old, proof, note: checkpoint(size, by) });
    },
  };
}

/** A new key for a log with a name. */
export function logKey(origin: string): Signer {
  return nodeSigner(origin, newSecretKey(), 'ed25519');
}

/** A witness with a folder of its own over real HTTP; `again` restarts it on the same folder. */
export async function openTestWitness(trusted: Signer, platform = 'http://127.0.0.1:9', patienceMs = 900_000) {
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-witness-'));
  trustKey(folder, formatVkey(trusted.key));
  const said: Record<string, unknown>[] = [];
  const start = (port = 0): Promise<RunningWitness> =>
    startWitness({
      ...{ folder, group: 'discipline', platform, host: '127.0.0.1', port, lookMs: 20, againMs: 0, patienceMs },
      say: (what) => void said.push(what),
    });
  let running = await start();
  return {
    folder,
    said,
    url: () => running.url,
    vkey: running.vkey,
    async status(): Promise<WitnessStatus> {
      return JSON.parse(await (await fetch(`${running.url}/status`)).text());
    },
    async ask(
      body: string | Uint8Array<ArrayBuffer>,
      path = '/add-checkpoint',
      method = 'POST',
    ): Promise<WitnessAnswer> {
      const response = await fetch(running.url + path, method === 'GET' ? { method } : { method, body });
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, body: await response.text() };
    },
    stop: () => running.stop(),
    /** Restarts it on the same port. */
    async again(): Promise<void> {
      running = await start(Number(new URL(running.url).port));
    },
    async end(): Promise<void> {
      await running.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
