import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { z } from 'zod';
import { collectionOf } from '../kernel/database.js';
import { type DiskRoom, diskRoom } from '../kernel/disk-room.js';
import { readEnv } from '../kernel/env.js';
import { newestCheckpoint } from '../trail/prove.js';
import { type HeadDocument, TRAIL } from '../trail/stored.js';

const ANSWER_MS = 1_500;

const statusShape = z.object({
  programs: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['starting', 'running', 'waiting']),
      since: z.string(),
      restarts: z.number(),
      nextAt: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});

/** The answer of `/ready`: whether acts are accepted now, and the state of what the platform depends on. */
export interface Readiness {
  readonly ready: boolean;
  /** Whether the database answers. */
  readonly database: boolean;
  /** Room on the database's disk; acts are refused where there is none. */
  readonly disk: DiskRoom;
  /** The number of entries in the log and how many of them are signed; null where the database does not answer. */
  readonly log: { readonly size: number; readonly signed: number; readonly lastAt: Date | null } | null;
  /**
   * The programs of a start, as it last reported: since when each has been running, how often it was restarted, why it last ended, and
   * until when it waits. Null where each program is supervised separately, as in containers.
   */
  readonly programs: z.infer<typeof statusShape>['programs'] | null;
}

let asking: Promise<Readiness> | null = null;

/** Whether the platform accepts acts now. However many ask at once, the database is asked once. */
export function readiness(): Promise<Readiness> {
  asking ??= look().finally(() => {
    asking = null;
  });
  return asking;
}

async function look(): Promise<Readiness> {
  const log = await logState();
  const disk = diskRoom();
  return { ready: log !== null && !disk.isFull, database: log !== null, disk, log, programs: readStatus() };
}

async function logState(): Promise<Readiness['log']> {
  // Before the first connection, mongoose would queue the query instead of failing.
  if (!mongoose.connection.db) return null;
  try {
    await mongoose.connection.db.command({ ping: 1 }, { timeoutMS: ANSWER_MS });
    const head = await collectionOf<HeadDocument>(TRAIL.head).findOne(
      {},
      { sort: { at: -1 }, projection: { size: 1, at: 1 }, timeoutMS: ANSWER_MS },
    );
    const signed = (await newestCheckpoint())?.size ?? 0;
    return { size: head?.size ?? 0, signed, lastAt: head?.at ?? null };
  } catch {
    return null;
  }
}

/** The status file that the start last wrote in full; null where there is none. */
function readStatus(): Readiness['programs'] {
  const file = join(readEnv().dataFolder, 'programs.json');
  if (!existsSync(file)) return null;
  try {
    told = statusShape.parse(JSON.parse(readFileSync(file, 'utf8'))).programs;
  } catch {
    // The file is being replaced at this moment.
  }
  return told;
}

let told: Readiness['programs'] = null;
