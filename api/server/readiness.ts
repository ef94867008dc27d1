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

/** The answer of `/ready`: whether acts are taken now, and what is known of what that stands on. */
export interface Readiness {
  readonly ready: boolean;
  /** Whether the database answers. */
  readonly database: boolean;
  /** Room on the database's disk; where there is none, acts are refused. */
  readonly disk: DiskRoom;
  /** Entries in the log and how many of them are signed; null where the database doesn't say. */
  readonly log: { readonly size: number; readonly signed: number; readonly lastAt: Date | null } | null;
  /**
   * How a start's programs fare, as it told last: since when, how often each was started again, why it ended last, and until
   * when it waits. Null where each program is looked after by itself, as in containers.
   */
  readonly programs: z.infer<typeof statusShape>['programs'] | null;
}

let asking: Promise<Readiness> | null = null;

/** Whether the platform takes acts now. However many ask at once, the database is asked once. */
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
  // Before the first connection mongoose would keep the question waiting.
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

/** What the start has written for us, as it was last whole; null where there is none. */
function readStatus(): Readiness['programs'] {
  const file = join(readEnv().dataFolder, 'programs.json');
  if (!existsSync(file)) return null;
  try {
    told = statusShape.parse(JSON.parse(readFileSync(file, 'utf8'))).programs;
  } catch {
    // It is being written over at this moment.
  }
  return told;
}

let told: Readiness['programs'] = null;
