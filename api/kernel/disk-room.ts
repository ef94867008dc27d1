import { setTimeout as pause } from 'node:timers/promises';
import { database } from './database.js';
import { Overloaded } from './outage.js';

const LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 30_000;
/** No disk is filled faster than this, in MB a second. */
const FASTEST = 1_000;
const ANSWER_MS = 2_000;
const MB = 1_048_576;

/** Free space on the database's disk in MB when last asked; null until the database has answered. */
let freeMb: number | null = null;
let floor = 0;

/** What is known of the room on the database's disk. */
export interface DiskRoom {
  readonly freeMb: number | null;
  readonly floorMb: number;
  /** Whether nothing may be written now. */
  readonly isFull: boolean;
}

/** The room on the database's disk. A MongoDB that runs out of space ends itself, so acts are refused while some is left. */
export function diskRoom(): DiskRoom {
  return { freeMb, floorMb: floor, isFull: freeMb !== null && freeMb < floor };
}

/** The refusal of all writes while the database's disk has too little room; null while it has enough. */
export function noRoom(): Overloaded | null {
  if (!diskRoom().isFull) return null;
  return new Overloaded(`The disk of the database has ${freeMb} MB left; nothing is written below ${floor} MB`);
}

/** Throws that refusal. */
export function refuseWithoutRoom(): void {
  const why = noRoom();
  if (why) throw why;
}

/**
 * Asks the database how much room its disk has, until the signal: once a second, or less often where there is more room than could be
 * filled meanwhile, since the database looks at all its files for the answer. The disk may be on another machine, and no act waits for it. `onChange` is told when the room runs out and when there is room again. Where asking fails, the last answer stands.
 */
export async function watchDiskRoom(
  floorMb: number,
  signal: AbortSignal,
  onChange: (room: DiskRoom) => void,
): Promise<void> {
  while (!signal.aborted) {
    const before = diskRoom().isFull;
    noteRoom((await askRoom()) ?? freeMb, floorMb);
    if (diskRoom().isFull !== before) onChange(diskRoom());
    await pause(lookAgainMs(diskRoom()), undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** After what time to ask again: before half of the room down to the floor can have been filled. */
export function lookAgainMs({ freeMb: free, floorMb }: Pick<DiskRoom, 'freeMb' | 'floorMb'>): number {
  const halfMs = (((free ?? 0) - floorMb) / 2 / FASTEST) * 1_000;
  return Math.min(LONGEST_LOOK_MS, Math.max(LOOK_MS, Math.floor(halfMs)));
}

/** Notes how much room there is, and the limit below which nothing is written; both in MB. */
export function noteRoom(free: number | null, floorMb: number): void {
  freeMb = free;
  floor = floorMb;
}

async function askRoom(): Promise<number | null> {
  try {
    const { fsTotalSize, fsUsedSize } = await database().command({ dbStats: 1 }, { timeoutMS: ANSWER_MS });
    // A database without a collection says 0 of both.
    return fsTotalSize > 0 ? Math.floor((fsTotalSize - fsUsedSize) / MB) : null;
  } catch {
    return null;
  }
}
