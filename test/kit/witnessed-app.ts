import { readFileSync } from 'node:fs';
import { database } from '../../api/kernel/database.js';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { openAll } from '../../api/trail/disclose.js';
import { bundleOf, currentPolicy, prepareTrail, zipBundle } from '../../api/trail/index.js';
import { witnessingAt } from '../../api/trail/lateness.js';
import { recountedCensus } from '../../api/trail/recounted-census.js';
import { openLogKey } from '../../api/trail/signer-folder.js';
import { type LogDocument, TRAIL } from '../../api/trail/stored.js';
import { takeCensus } from '../../jobs/counting/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { makeBell } from '../../jobs/signing/bell.js';
import { keepStatements } from '../../jobs/signing/keep-statements.js';
import { keepWitnessed } from '../../jobs/signing/keep-witnessed.js';
import { formatProof, fromBase64, parseVkey } from '../../schema/trail/index.js';
import { fetchCensusOpening } from '../../witness/mirror/fetch-tile.js';
import { openKey } from '../../witness/open-key.js';
import { type Person, startApp } from './app.js';
import { until } from './until.js';
import { openTestWitness } from './witness.js';

/** The platform with a witness of the discipline office over real HTTP, under a policy that requires it: the scene of a crime. */
export async function startWitnessedApp({ patienceMs = 900_000 } = {}) {
  const app = await startApp({ tampered: true });
  const witness = await openTestWitness(openLogKey(app.signer), app.base, patienceMs);
  const key = parseVkey(nodeCrypto.hash, witness.vkey);
  prepareTrail({ ...app.signer, dataFolder: app.folder, witness: { key, group: 'discipline' } });
  const bell = makeBell();
  const ending = new AbortController();
  const said: string[] = [];
  const address = { name: key.name, url: witness.url() };
  const onFault = (error: unknown) => void said.push(String(error));
  const asking = keepWitnessed({
    ...{ db: database(), address, policy: currentPolicy, bell, signal: ending.signal, onFault },
  });
  const stating = keepStatements({
    ...{ db: database(), address, policy: currentPolicy, bell, signal: ending.signal, onFault },
  });
  const log = () => database().collection<LogDocument>(TRAIL.log);
  const witnessed = async () => (await witnessingAt(new Date(), currentPolicy())).size;

  return {
    ...app,
    witness,
    log,
    bell,
    /** Output of the process that asks the witness. */
    said,
    policyText: () => readFileSync(app.signer.policyFile, 'utf8'),
    checkpoint: async () => (await fetch(`${app.base}/tlog/checkpoint`)).text(),
    /** Logs, signs and has witnessed everything that is committed; answers the size. */
    async witnessAll(): Promise<number> {
      await app.settle();
      bell.ring();
      const size = await log().countDocuments();
      await until(async () => (await witnessed()) === size);
      return size;
    },
    /** Takes a census of everything that is witnessed and waits until the witness has recounted it; answers the index of its entry. */
    async census(): Promise<number> {
      const size = await this.witnessAll();
      await takeCensus(size, jobContext(app.clock, app.origin));
      const covered = await this.witnessAll();
      await until(async () => (await recountedCensus(covered, currentPolicy()))?.row.size === size);
      await until(async () => (await recountedCensus(covered, currentPolicy()))?.isRecounted === true);
      return (await recountedCensus(covered, currentPolicy()))?.entry.index ?? -1;
    },
    /** The opening at an index as the witness gets it; null where it gets none. */
    witnessOpening: (index: number) =>
      fetchCensusOpening(
        { platform: app.base, cosigner: openKey(witness.folder, app.origin, 'discipline'), now: () => new Date() },
        index,
      ),
    /** The zip of a purchase that the discipline office exports. */
    bundle: async (purchaseId: string, linked: readonly string[] = []) =>
      zipBundle((await bundleOf(purchaseId, linked, openAll(new Set()), app.keys)).files),
    async stop(): Promise<void> {
      ending.abort();
      await Promise.all([asking, stating]);
      await witness.end();
      await app.stop();
    },
  };
}

/** The scene of a crime. */
export type WitnessedApp = Awaited<ReturnType<typeof startWitnessedApp>>;

/** The `.tlog-proof` of an entry with its bytes, as a person gets it; null where the platform cannot give one. */
export async function proofFor(person: Person, entryId: string): Promise<string | null> {
  const query = `{ inclusionProof(entryId: "${entryId}") { index leaf hashes checkpoint } }`;
  const { data } = await person.ask(query);
  if (!data?.inclusionProof) return null;
  const { index, leaf, hashes, checkpoint } = data.inclusionProof;
  const extra = fromBase64(leaf) ?? new Uint8Array();
  return formatProof({ index, hashes: hashes.map(fromBase64), checkpoint, extra });
}

/** The hashes of all leaves of the published log, as anybody can fetch them. */
export async function publicHashes(base: string, size: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at * 256 < size; at++) {
    const width = Math.min(256, size - at * 256);
    const path = `/tlog/tile/0/${String(at).padStart(3, '0')}${width < 256 ? `.p/${width}` : ''}`;
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    parts.push(new Uint8Array(await response.arrayBuffer()));
  }
  return new Uint8Array(Buffer.concat(parts));
}
