import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from 'mongodb';
import { connect, database, disconnect } from '../../api/kernel/database.js';
import { uuid7 } from '../../api/kernel/ids.js';
import { migrate } from '../../api/kernel/migrate.js';
import { recordAct } from '../../api/trail/append.js';
import { openTrailKeys, prepareTrail, sequenceOnce, setTrailKeys, signCheckpoint } from '../../api/trail/index.js';
import { type OutboxDocument, TRAIL } from '../../api/trail/stored.js';
import type { State } from '../../schema/trail/index.js';

/** An act for the outbox; what is left out continues from the subject's last act. */
export interface TestAct {
  readonly subject: string;
  readonly type?: string;
  readonly state?: State;
  readonly id?: string;
  readonly proc?: string | null;
  readonly log?: string;
}

/** A log of its own in a database of its own, without the rest of the platform. */
export async function openLog({ tampered = false } = {}) {
  const uri = new URL(process.env.QINGCAI_TEST_MONGODB_URI ?? process.env.MONGODB_URI ?? '');
  uri.pathname = `/qc_${tampered ? 'tamper' : 'test'}_${randomBytes(6).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'qingcai-log-'));
  const origin = 'demo/log';
  const signer = { origin, folder: join(folder, 'signer'), policyFile: join(folder, 'policy.json') };
  const policyFile = prepareTrail({ ...signer, dataFolder: folder, witness: null });
  const keys = openTrailKeys(folder, origin);
  setTrailKeys(keys);
  await connect(uri.toString());
  await migrate();
  const db = database();
  const last = new Map<string, { rev: number; prev: string; state: State }>();
  let now = Date.parse('2026-03-02T01:00:00.000Z');

  const record = ({ subject, type = 'Thing', state, id, proc = 'pur_1', log = origin }: TestAct): OutboxDocument => {
    const before = last.get(subject);
    const rev = (before?.rev ?? 0) + 1;
    const after = state ?? { name: subject, n: rev, price: `${rev}.00` };
    now += 1_000;
    const at = new Date(now);
    const recorded = recordAct({
      ...{ log, id: id ?? uuid7(at), at, type: 'sourcing.act', proc, prev: before?.prev ?? null, reason: 'because' },
      subject: { type, id: subject, rev },
      actor: { ref: 'p_1', role: 'BUYER', via: 'web' },
      ...{
        before: before?.state ?? null,
        after,
        projectionVersion: 1,
        person: null,
        requestId: 'test',
        mirrored: null,
      },
      classes: { price: 'commercial' },
    });
    last.set(subject, { rev, prev: recorded.leafHash, state: after });
    return recorded.outbox;
  };
  const put = async (rows: readonly OutboxDocument[]) => {
    if (rows.length > 0) await db.collection<OutboxDocument>(TRAIL.outbox).insertMany([...rows]);
  };

  return {
    ...{ db, origin, keys, signer, folder, uri: uri.toString(), record, put },
    policyFile,
    policy: keys.policy().policy,
    /** Records acts and puts them into the outbox. */
    act: (...acts: readonly TestAct[]) => put(acts.map(record)),
    sequence: (of: Db = db, limit?: number) => sequenceOnce(of, origin, limit),
    sign: () => signCheckpoint(db, signer),
    async settle(): Promise<void> {
      while ((await sequenceOnce(db, origin)) > 0);
      await signCheckpoint(db, signer);
    },
    async stop(): Promise<void> {
      await db.dropDatabase();
      await disconnect();
      rmSync(folder, { recursive: true });
    },
  };
}
