import { setTimeout as pause } from 'node:timers/promises';
import { forgetWords } from '../../api/history/index.js';
import { personOf } from '../../api/identity/index.js';
import { allRows } from '../../api/kernel/all-rows.js';
import { readEnv } from '../../api/kernel/env.js';
import { execute } from '../../api/kernel/execute.js';
import { rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import { type ErasureRow, holdsAgainst, recordCommands } from '../../api/records/index.js';
import { NotLoggedYet, eraseOpenings as takeOut } from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { findAffected } from './find-affected.js';
import { openingsToErase } from './openings-to-erase.js';

const WAIT_MS = 250;
const MOST_WAITS = 120;

/** The erasures that can be carried out: approved or under way, with no hold on those that have not begun. */
export async function erasuresDue(context: JobContext): Promise<ErasureRow[]> {
  const { actor } = context;
  const open = await allRows('Erasure', actor, { state: { $in: ['APPROVED', 'ERASING'] } });
  const due: ErasureRow[] = [];
  for (const row of open) if (row.state === 'ERASING' || !(await isHeld(row, context))) due.push(row);
  return due;
}

/** Carries out an erasure: first the act that lists what is erased, then the values, then the act that says they are gone. */
export async function erase(erasureId: string, context: JobContext): Promise<void> {
  const row = await erasureOf(erasureId, context);
  if (row.state === 'APPROVED' && !(await announced(row, context))) return;
  const begun = await erasureOf(erasureId, context);
  if (begun.state !== 'ERASING') return;
  const erasedEntries = await takenOut(begun);
  const done = { key: `erased:${erasureId}`, erasureId, rev: begun.rev, erasedEntries };
  const result = await execute(recordCommands.completeErasure, done, context);
  if (isRefusal(result) && result.code !== 'CONFLICT' && result.code !== 'WRONG_STATE')
    throw new Error(`${erasureId} could not be completed: ${result.key}`);
}

/** Whether the act that lists what is erased has been done; a hold placed in the meantime stops it. */
async function announced(row: ErasureRow, context: JobContext): Promise<boolean> {
  const [account] = await rowsById('Account', context.actor, [row.accountId]);
  if (!account) throw new Error(`${row._id} is about no account`);
  const person = await personOf(account.ref, readsOf(context));
  const { openings: entries, kept } = await findAffected(person, context.clock.now());
  const accounts = person.accounts.map(({ _id: id, rev }) => ({ id, rev }));
  const key = `erase:${row._id}:${accounts.map(({ rev }) => rev).join('.')}`;
  const input = { key, erasureId: row._id, rev: row.rev, accounts, entries, kept };
  const result = await execute(recordCommands.eraseOpenings, input, context);
  if (!isRefusal(result)) return true;
  if (result.key === 'records.held') return false;
  throw new Error(`${row._id} could not be carried out: ${result.key} at ${result.path.join('.')}`);
}

/** The entries of the act itself must be in the log before their openings can be changed, which takes a moment. */
async function takenOut(row: ErasureRow): Promise<number> {
  const { eraserUri } = readEnv();
  for (let waits = 0; ; waits++) {
    try {
      const openings = await openingsToErase(row);
      const found = await takeOut(openings, eraserUri);
      await forgetWords(openings.filter(({ reason }) => reason).map(({ id }) => id));
      return found;
    } catch (error) {
      if (!(error instanceof NotLoggedYet) || waits === MOST_WAITS) throw error;
      await pause(WAIT_MS);
    }
  }
}

async function erasureOf(id: string, { actor }: JobContext): Promise<ErasureRow> {
  const [row] = await rowsById('Erasure', actor, [id]);
  if (!row) throw new Error(`There is no erasure ${id}`);
  return row;
}

async function isHeld(row: ErasureRow, context: JobContext): Promise<boolean> {
  return (await holdsAgainst(row.accountId, readsOf(context))).length > 0;
}

function readsOf({ actor }: JobContext): Parameters<typeof personOf>[1] {
  return { find: (name, filter) => allRows(name, actor, filter) };
}
