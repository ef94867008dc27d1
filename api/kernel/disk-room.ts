import { setTimeout as pause } from 'node:timers/promises';
import { database } from './database.js';
import { Overloaded } from './outage.js';

const LOOK_MS = 1_000;
const ANSWER_MS = 2_000;
const MB = 1_048_576;

/** Free space on the database's disk in MB as it was last seen; null until the database has said. */
let freeMb: number | null = null;
let floor = 0;

/** What is known of the room on the database's disk. */
export interface DiskRoom {
  readonly freeMb: number | null;
  readonly floorMb: number;
  /** Whether nothing may be written now. */
  readonly isFull: boolean;
}

/** The room on the database's disk. A MongoDB that finds none ends itself, so that acts are refused while there is still some. */
export function diskRoom(): DiskRoom {
  return { freeMb, floorMb: floor, isFull: freeMb !== null && freeMb < floor };
}

/** Why nothing may be written, where the database's disk has no room for more; null where it has. */
export function noRoom(): Overloaded | null {
  if (!diskRoom().isFull) return null;
  return new Overloaded(`The disk of the database has ${freeMb} MB left; nothing is written below ${floor} MB`);
}

/** Throws that. */
export function refuseWithoutRoom(): void {
  const why = noRoom();
  if (why) throw why;
}

/**
 * Asks the database once a second how much room its disk has, until the signal: it may be on another machine, and no act waits
 * for that. `onChange` is told when the room ends and when it is back. What can't be asked just now stays as it was.
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
    await pause(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Notes how much room there is, and below how much nothing is written; both in MB. */
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
