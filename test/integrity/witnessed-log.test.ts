import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Binary } from 'mongodb';
import { database } from '../../api/kernel/database.js';
import { trailAlertsAt } from '../../api/trail/alerts.js';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { currentPolicy, prepareTrail, sequenceOnce } from '../../api/trail/index.js';
import { LATE_MS, witnessingAt } from '../../api/trail/lateness.js';
import { publishCheckpoint } from '../../api/trail/publish-checkpoint.js';
import { openLogKey } from '../../api/trail/signer-folder.js';
import { TRAIL } from '../../api/trail/stored.js';
import { raiseTrailAlerts } from '../../jobs/alerting-trail/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { makeBell } from '../../jobs/signing/bell.js';
import { keepWitnessed } from '../../jobs/signing/keep-witnessed.js';
import { keepSigning } from '../../jobs/signing/loop.js';
import {
  formatProof,
  fromBase64,
  parseVkey,
  signEntryRequest,
  verifyCheckpoint,
  verifyProof,
} from '../../schema/trail/index.js';
import { openKey } from '../../witness/open-key.js';
import { startApp } from '../kit/app.js';
import { until } from '../kit/until.js';
import { logKey, openTestWitness } from '../kit/witness.js';

// The platform with a witness: what is recorded becomes witnessed, and who notices when somebody changes the log.
let app: Awaited<ReturnType<typeof startApp>>;
let witness: Awaited<ReturnType<typeof openTestWitness>>;
let asking: Promise<void>;
const bell = makeBell();
const ending = new AbortController();

beforeAll(async () => {
  app = await startApp({ tampered: true });
  expect(currentPolicy().quorum).toBe(0);
  witness = await openTestWitness(openLogKey(app.signer), app.base);
  const key = parseVkey(nodeCrypto.hash, witness.vkey);
  prepareTrail({ ...app.signer, dataFolder: app.folder, witness: { key, group: 'discipline' } });
  const address = { name: key.name, url: witness.url() };
  const onFault = () => undefined;
  asking = keepWitnessed({
    ...{ db: database(), address, policy: currentPolicy, bell, signal: ending.signal, onFault, heartbeatMs: 1_500 },
  });
});
afterAll(async () => {
  ending.abort();
  await asking;
  await witness.end();
  await app.stop();
});

const settle = async () => {
  await app.settle();
  bell.ring();
};
const newUnit = async (code: string) =>
  (await app.as('SYSTEM_ADMIN')).act('createUnit', { code, name: code }, 'id receipt { entryId state logIndex }');
const stateOf = async (id: string): Promise<string> => {
  const { units } = (await (await app.as('SYSTEM_ADMIN')).ask('{ units { id receipt { state } } }')).data;
  return units.find((unit: { id: string }) => unit.id === id).receipt.state;
};
const alertsAfter = async (milliseconds: number) =>
  (await trailAlertsAt(new Date(Date.now() + milliseconds), currentPolicy())).map(({ kind }) => kind);
const checkpoint = async () => (await fetch(`${app.base}/tlog/checkpoint`)).text();
const proofOf = async (entryId: string) => {
  const query = `{ inclusionProof(entryId: "${entryId}") { index size leaf hashes checkpoint } }`;
  return (await (await app.as('SYSTEM_ADMIN')).ask(query)).data.inclusionProof;
};
const log = () => database().collection<{ _id: number; leaf: Binary }>('trail_log');

describe('an entry', () => {
  it('is pending, then logged, then witnessed, and proven under a policy that wants the witness', async () => {
    expect(currentPolicy().quorum).toBe(1);
    const unit = await newUnit('FIRST');
    expect(unit.receipt.state).toBe('PENDING');
    while ((await sequenceOnce(database(), app.origin)) > 0);
    expect(await stateOf(unit.id)).toBe('LOGGED');
    await settle();
    await until(async () => (await stateOf(unit.id)) === 'WITNESSED');
    const proof = await proofOf(unit.receipt.entryId);
    const hashes = proof.hashes.map((hash: string) => fromBase64(hash));
    const text = formatProof({ index: proof.index, hashes, checkpoint: proof.checkpoint });
    expect(verifyProof(text, fromBase64(proof.leaf), currentPolicy(), nodeCrypto).failure).toBeNull();
    const verdict = verifyCheckpoint(await checkpoint(), currentPolicy(), nodeCrypto);
    expect(verdict).toMatchObject({ failure: null, witnessed: [{ group: 'discipline' }] });
    const { trailHead } = (await (await app.as('BUYER')).ask('{ trailHead { size witnessed cosignedAt witnessLate } }'))
      .data;
    expect(trailHead).toMatchObject({ witnessed: verdict.checkpoint?.size, witnessLate: false });
    expect(Date.parse(trailHead.cosignedAt)).toBeGreaterThan(Date.now() - 30_000);
  });

  it('is co-signed anew without growth, so that silence is noticed', async () => {
    const cosignatures = () => database().collection(TRAIL.cosignatures).countDocuments();
    const before = await cosignatures();
    await until(async () => (await cosignatures()) > before + 1);
    expect(await checkpoint()).toContain('discipline');
  });
});

describe('the entries themselves', () => {
  const path = '/tlog/tile/entries/000.p/3';
  const get = async (authorization?: string) =>
    (await fetch(app.base + path, { headers: authorization === undefined ? {} : { authorization } })).status;
  const now = () => Math.floor(Date.now() / 1_000);

  it('are copied by the witness to the last byte, and by nobody else', async () => {
    const size = (await witnessingAt(new Date(), currentPolicy())).size;
    await until(async () => (await witness.status()).copied >= size);
    expect(await witness.status()).toMatchObject({ alarm: null });
    const own = openKey(witness.folder, app.origin, 'discipline');
    expect(await get(signEntryRequest('GET', path, now(), own))).toBe(200);
    expect(await get()).toBe(404);
    expect(await get('Bearer x')).toBe(401);
    expect(await get(signEntryRequest('GET', path, now() - 3_600, own))).toBe(401);
    expect(await get(signEntryRequest('GET', '/tlog/tile/entries/000.p/2', now(), own))).toBe(401);
    const stranger = openKey(join(witness.folder, 'stranger'), app.origin, 'discipline');
    expect(await get(signEntryRequest('GET', path, now(), stranger))).toBe(401);
    expect(await get(signEntryRequest('GET', path, now(), logKey(own.key.name)))).toBe(401);
  });
});

describe('a witness that is down', () => {
  it('holds up nobody; entries are logged and not witnessed until it is back', async () => {
    await witness.stop();
    const before = await checkpoint();
    const unit = await newUnit('ALONE');
    await settle();
    await pause(300);
    expect(await stateOf(unit.id)).toBe('LOGGED');
    expect((await checkpoint()).split('\n')[1]).toBe(before.split('\n')[1]);
    const proof = await proofOf(unit.receipt.entryId);
    expect(proof.checkpoint).not.toContain('discipline');
    expect(await alertsAfter(0)).toEqual([]);
    expect(await alertsAfter(LATE_MS + 60_000)).toEqual(['witness-late']);
    expect(await witnessingAt(new Date(Date.now() + LATE_MS + 60_000), currentPolicy())).toMatchObject({ late: true });
    await witness.again();
    await until(async () => (await stateOf(unit.id)) === 'WITNESSED');
    expect(await alertsAfter(LATE_MS + 60_000)).toEqual([]);
  });
});

describe('who notices', () => {
  it('the copy: an entry changed long after it was signed, by its index', async () => {
    const first = await log().findOne({ _id: 1 });
    if (!first) throw new Error('the log is empty');
    const changed = Buffer.from(first.leaf.buffer);
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    await log().updateOne({ _id: 1 }, { $set: { leaf: new Binary(changed) } });
    await until(async () => (await witness.status()).alarm !== null);
    expect((await witness.status()).alarm).toMatchObject({ index: 1, why: 'the entry at index 1 is changed' });
    expect(witness.said.some(({ alarm, index }) => alarm && index === 1)).toBe(true);
    await log().updateOne({ _id: 1 }, { $set: { leaf: first.leaf } });
  });

  it('the signer: it stops, says why again and again, and goes on only when it is started anew', async () => {
    await newUnit('CRIME');
    while ((await sequenceOnce(database(), app.origin)) > 0);
    const last = await log().findOne({}, { sort: { _id: -1 } });
    if (!last) throw new Error('the log is empty');
    const changed = Buffer.from(last.leaf.buffer);
    changed[20] = (changed[20] ?? 0) ^ 1;
    await log().updateOne({ _id: last._id }, { $set: { leaf: new Binary(changed) } });
    const said: string[] = [];
    const sign = (signal: AbortSignal) =>
      keepSigning({
        ...{ db: database(), signer: app.signer, signal, onSigned: bell.ring },
        onFault: (error) => void said.push(String(error)),
      });
    const first = new AbortController();
    const signing = sign(first.signal);
    await until(async () => said.length > 0);
    await log().updateOne({ _id: last._id }, { $set: { leaf: last.leaf } });
    await pause(400);
    expect(said).toEqual([expect.stringContaining('not the root of its leaves')]);
    const [alert] = await trailAlertsAt(new Date(), currentPolicy());
    expect(alert).toMatchObject({ kind: 'log-tampered', index: last._id });
    const shown = await (await app.as('AUDIT_ADMIN')).ask('{ trailAlerts { kind text since detail index } }');
    expect(shown.data.trailAlerts).toMatchObject([{ kind: 'LOG_TAMPERED', index: last._id }]);
    expect(shown.data.trailAlerts[0].text).toContain('Signing has stopped');
    const context = jobContext(app.clock, app.origin);
    for (const _ of ['found', 'found again']) await raiseTrailAlerts(context);
    const officer = await app.as('DISCIPLINE_OFFICER');
    const { data } = await officer.ask('{ alerts { edges { node { detector sentence evidence { value } } } } }');
    expect(data.alerts.edges).toMatchObject([
      { node: { detector: 'TR01', evidence: [{ value: expect.stringContaining('root of its leaves') }] } },
    ]);
    first.abort();
    await signing;
    const second = new AbortController();
    const again = sign(second.signal);
    await until(async () => !(await alertsAfter(0)).includes('log-tampered'));
    second.abort();
    await again;
    expect(await alertsAfter(0)).toEqual([]);
  });

  it('the witness: a rewritten log under the stolen key, and it keeps the proof', async () => {
    const { size } = await witnessingAt(new Date(), currentPolicy());
    await until(async () => (await witness.status()).cosigned >= size);
    const forge = async (code: string) => {
      await newUnit(code);
      while ((await sequenceOnce(database(), app.origin)) > 0);
      const forged = await log().countDocuments();
      const ones = forged.toString(2).replaceAll('0', '').length;
      const edge = Array.from({ length: ones }, () => new Uint8Array(32).fill(7));
      expect(await publishCheckpoint(database(), { size: forged, edge }, openLogKey(app.signer))).toBe(true);
      bell.ring();
      return forged;
    };
    const refusals = () => witness.said.filter(({ refused: status }) => status === 422).length;
    const incidents = () => database().collection(TRAIL.incidents).find({ kind: 'witness-refused' }).toArray();
    const first = await forge('FORGED');
    await until(async () => (await alertsAfter(0)).includes('witness-refused'));
    const before = refusals();
    expect(before).toBeGreaterThan(0);
    const told = await incidents();
    // The alert that comes of it is an entry too: the next head is refused as well, and that is nothing new.
    const second = await forge('FORGED2');
    await until(async () => refusals() > before);
    await pause(400);
    expect(await incidents()).toEqual(told);
    const heads = database().collection<{ _id: number }>(TRAIL.checkpoints);
    await heads.deleteMany({ _id: { $in: [first, second] } });
  });
});
