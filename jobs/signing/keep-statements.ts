import { type Db, MongoServerError } from 'mongodb';
import type { WitnessAddress } from '../../api/kernel/env.js';
import { platformClock } from '../../api/kernel/platform-clock.js';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { type StatementDocument, TRAIL } from '../../api/trail/index.js';
import { censusKey, type Policy, parseStatement, type VerifierKey, verifyNote } from '../../schema/trail/index.js';
import { backOff } from '../back-off.js';
import type { Bell } from './bell.js';

const LOOK_MS = 1_000;
/** A witness recounts what was signed; where nothing was for a minute, a statement of it may wait this long. */
const IDLE_LOOK_MS = 10_000;
const IDLE_AFTER_MS = 60_000;
const ANSWER_MS = 5_000;
const ANSWER_LIMIT = 16_384;

/** What the loop works on. */
export interface Stated {
  readonly db: Db;
  readonly address: WitnessAddress;
  /** The present policy. */
  readonly policy: () => Policy;
  /** Rung when there is a new checkpoint. */
  readonly bell: Bell;
  readonly signal: AbortSignal;
  readonly onFault: (error: unknown) => void;
}

/** Fetches a witness's statements about the censuses that it has recounted, and stores them for bundles, until the signal. */
export async function keepStatements({ db, address, policy, bell, signal, onFault }: Stated): Promise<void> {
  let last = '';
  let failures = 0;
  let heard = { rings: bell.rings(), at: performance.now() };
  while (!signal.aborted) {
    try {
      const witness = policy().witnesses.find(({ key }) => key.name === address.name);
      const note = witness && (await fetchStatement(address.url));
      if (witness && note && note !== last)
        await keep(db, note, witness.key.name, censusKey(nodeCrypto.hash, witness.key));
      if (note) last = note;
      failures = 0;
      if (bell.rings() !== heard.rings) heard = { rings: bell.rings(), at: performance.now() };
      await bell.wait(performance.now() - heard.at > IDLE_AFTER_MS ? IDLE_LOOK_MS : LOOK_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      onFault(error);
      await bell.wait(backOff(failures++), signal);
    }
  }
}

/** The newest statement of a witness; null before its first. */
async function fetchStatement(url: string): Promise<string | null> {
  const response = await fetch(`${url.replace(/\/$/, '')}/statement`, {
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`/statement: ${response.status}`);
  return (await response.text()).slice(0, ANSWER_LIMIT);
}

async function keep(db: Db, text: string, witness: string, key: VerifierKey): Promise<void> {
  const { note, statement } = parseStatement(text);
  const { failure } = verifyNote(note, [key], nodeCrypto.verify);
  if (failure) throw new Error(`${witness} answered with a statement that does not hold: ${failure}`);
  const row: StatementDocument = {
    ...{ _id: `${statement.index} ${witness}`, index: statement.index, witness, note: text },
    at: platformClock.now(),
  };
  try {
    await db.collection<StatementDocument>(TRAIL.statements).insertOne(row);
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== 11000) throw error;
  }
}
