import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { trailAlertsAt } from '../../api/trail/alerts.js';
import { currentPolicy } from '../../api/trail/index.js';
import { proveConsistency } from '../../api/trail/prove.js';
import { type CosignatureDocument, TRAIL } from '../../api/trail/stored.js';
import { anchorDue, publishDueAnchor } from '../../jobs/anchoring/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { inLanguage } from '../../schema/trail/in-language.js';
import { cosign, FAILURE_CODES, formatAddCheckpoint, parseNote, toBase64 } from '../../schema/trail/index.js';
import { said } from '../../schema/trail/said.js';
import { openKey } from '../../witness/open-key.js';
import { openCli } from '../kit/cli.js';
import { rewriteLog } from '../kit/rewrite-log.js';
import { bid, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { threeFirms } from '../kit/suppliers.js';
import { until } from '../kit/until.js';
import { proofFor, startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

// What the log's key can do in wrong hands, and with the witness's key beside it. The crimes build on one another.
let app: WitnessedApp;
let cli: Awaited<ReturnType<typeof openCli>>;
let event: PublishedEvent;
/** What people hold outside: a supplier the co-signed proof of its quote, the discipline office a bundle, all the day's anchor. */
let held: { bid: string; index: number; size: number; proof: string; bundle: string; anchor: string };
/** The forged head of the same size. */
let forged: string;
let policy: string;

beforeAll(async () => {
  app = await startWitnessedApp();
  cli = await openCli();
  const firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  const [firm] = firms;
  if (!firm) throw new Error('there is no firm');
  const { id } = await bid(firm, event, '12.50');
  const size = await app.witnessAll();
  policy = cli.file('policy.json', app.policyText());
  const job = jobContext(app.clock, app.origin);
  await publishDueAnchor((await anchorDue(job)) ?? '', job);
  const entry = await app.log().findOne({ 'subject.id': id });
  if (!entry) throw new Error('the quote is not in the log');
  const proof = cli.file('held.tlog-proof', (await proofFor(firm.person, entry.id)) ?? '');
  const [anchor] = JSON.parse(await (await fetch(`${app.base}/tlog/anchors`)).text());
  expect(anchor).toMatchObject({ size, witnessed: true });
  const bundle = cli.file('held.zip', await app.bundle(event.purchaseId, [id]));
  held = { bid: id, index: entry._id, size, proof, bundle, anchor: cli.file('anchor', anchor.note) };
}, 240_000);
afterAll(async () => {
  cli.end();
  await app.stop();
});

const verify = (what: string, ...args: readonly string[]) => cli.run('verify', what, ...args, '--policy', policy);

describe('the stolen key of the log', () => {
  it('6 split view: the witness signs one of two heads, and both together convict the log before anybody', async () => {
    const honest = await app.checkpoint();
    const { size, note } = await rewriteLog(app.signer, held.index, (entry) => ({ ...entry, req: 'another' }));
    expect(size).toBe(held.size);
    forged = cli.file('forged', note);
    const answer = await app.witness.ask(formatAddCheckpoint({ old: size, proof: [], note }));
    expect(answer).toMatchObject({ status: 409, body: `${size}\n` });
    expect(parseNote(honest).body).not.toBe(parseNote(note).body);
    for (const pair of [
      [held.proof, forged],
      [forged, held.proof],
    ]) {
      const { code, text } = await verify('consistency', ...pair);
      expect(text).toContain(`size ${size} to ${size}; two signed heads of one size prove a fork`);
      expect(code).toBe(FAILURE_CODES.consistency);
    }
  });

  it('5 rewrite from entry k: 422 of the witness, the copy names the index, old receipts hold, the new log is not witnessed', async () => {
    await (await app.as('SYSTEM_ADMIN')).act('createUnit', { code: 'AFTER', name: 'After the crime' });
    await app.settle();
    app.bell.ring();
    await until(() => app.witness.said.some(({ refused }) => refused === 422));
    const refusals = join(app.witness.folder, 'refusals');
    const kept = readdirSync(refusals).map((name) => JSON.parse(readFileSync(join(refusals, name), 'utf8')));
    expect(kept.some(({ why }) => why.includes(`not grown from size ${held.size}`))).toBe(true);
    await until(async () => (await app.witness.status()).alarm !== null);
    expect((await app.witness.status()).alarm).toMatchObject({ index: held.index });
    await until(async () =>
      (await trailAlertsAt(new Date(), currentPolicy())).some(({ kind }) => kind === 'witness-refused'),
    );
    expect(await verify('receipt', held.proof)).toMatchObject({ code: 0 });
    const now = await verify('bundle', cli.file('now.zip', await app.bundle(event.purchaseId)));
    expect(now.text).toContain(inLanguage(said('checkpoint/groups', { groups: 0, quorum: 1 }), 'en'));
    expect(now.code).toBe(FAILURE_CODES.witness);
  });
});

describe('the keys of log and witness in one hand', () => {
  it('8 collusion: all inside agrees; receipts, bundles and the public anchor convict, and name the index', async () => {
    await cosignAsTheWitness();
    const now = cli.file('colluded.zip', await app.bundle(event.purchaseId, [held.bid]));
    expect(await verify('bundle', now, '--uncounted-ok')).toMatchObject({ code: 0 });

    const later = await app.checkpoint();
    const size = Number(later.split('\n')[1]);
    const proof = (await proveConsistency(held.size, size)).map((hash) => `${toBase64(hash)}\n`).join('');
    const files = [cli.file('later', later), cli.file('growth', proof)];
    for (const old of [held.proof, held.anchor]) {
      const { code, text } = await verify('consistency', old, ...files);
      expect(text).toContain(`size ${held.size} to ${size}`);
      expect(code).toBe(FAILURE_CODES.consistency);
    }
    expect(await verify('consistency', held.proof, held.anchor)).toMatchObject({ code: 0 });
    const diff = await verify('diff', held.bundle, now);
    expect(diff.text).toContain(`index ${held.index}`);
    expect(diff.code).toBe(FAILURE_CODES.fork);
  });

  /** Signs the newest head with the witness's key, past its memory, and puts that where the platform looks for it. */
  async function cosignAsTheWitness(): Promise<void> {
    const key = openKey(app.witness.folder, app.origin, 'discipline');
    const newest = await database()
      .collection<{ _id: number; note: string }>(TRAIL.checkpoints)
      .findOne({}, { sort: { _id: -1 } });
    if (!newest) throw new Error('nothing is signed');
    const seconds = Math.floor(Date.now() / 1_000);
    const line = cosign(parseNote(newest.note).body, seconds, key);
    const row = { size: newest._id, witness: key.key.name, line, at: new Date(seconds * 1_000), nth: 1_000 };
    await database()
      .collection<CosignatureDocument>(TRAIL.cosignatures)
      .insertOne({ _id: `${row.size} ${row.witness} ${seconds}`, ...row });
  }
});
