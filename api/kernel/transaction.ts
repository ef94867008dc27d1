import { type ClientSession, MongoError } from 'mongodb';
import mongoose from 'mongoose';
import { refuseWithoutRoom } from './disk-room.js';
import { isOutage, Overloaded } from './outage.js';

const LIMIT_MS = 5_000;
const COMMIT_AGAIN_MS = 20;
/** How long to wait for an abort. Where the database is gone, it ends the transaction by itself. */
const ABORT_MS = 500;

/**
 * Runs `work` in one transaction (snapshot, majority) and commits it; reads and writes inside are given its session. The retry loop is our
 * own and ends after 5 s, since the driver's goes on for up to 120 s. `work` may run several times, so it must have no effects outside the
 * database. Throws Overloaded where the time is up or the database is unreachable or has no room; whether a commit without an answer was
 * carried out is not known then.
 */
export async function transaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
  refuseWithoutRoom();
  const deadline = performance.now() + LIMIT_MS;
  const session = await mongoose.connection.startSession();
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        session.startTransaction({
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority', wtimeoutMS: LIMIT_MS },
          maxCommitTimeMS: LIMIT_MS,
        });
        const result = await work(session);
        await commit(session, deadline);
        return result;
      } catch (error) {
        if (session.inTransaction()) await session.abortTransaction({ timeoutMS: ABORT_MS }).catch(() => undefined);
        if (isTransient(error) && performance.now() < deadline) {
          await pause(Math.min(2 ** attempt, 64) * Math.random());
          continue;
        }
        throw isOutage(error) ? new Overloaded('The database did not answer in time', { cause: error }) : error;
      }
    }
  } finally {
    await session.endSession();
  }
}

async function commit(session: ClientSession, deadline: number): Promise<void> {
  for (;;) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      const unknown = error instanceof MongoError && error.hasErrorLabel('UnknownTransactionCommitResult');
      if (!unknown || performance.now() >= deadline) throw error;
      await pause(COMMIT_AGAIN_MS);
    }
  }
}

function isTransient(error: unknown): boolean {
  return error instanceof MongoError && error.hasErrorLabel('TransientTransactionError');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
