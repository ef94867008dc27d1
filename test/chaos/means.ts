import { setTimeout as pause } from 'node:timers/promises';
import type { Load } from './load.js';
import type { Members } from './members.js';
import type { Program } from './programs.js';
import { sendHuge } from './send-huge.js';
import type { SmallDisk } from './small-disk.js';

/** What chaos works with. */
export interface Stage {
  readonly base: string;
  readonly programs: readonly Program[];
  readonly members: Members;
  /** Null where no disk may be mounted. */
  readonly disk: SmallDisk | null;
  readonly load: Load;
  /** A number in [0, 1) for each call. */
  readonly random: () => number;
  /** Called with anything that should not have happened. */
  readonly blame: (fault: string) => void;
}

/** One way to do harm: does it, makes sure that it passes, and says what it was. */
export type Means = (stage: Stage) => Promise<string>;

const HOUR = 3_600_000;
const HUGE_MB = 64;
const BACK_MS = 10_000;
const LIVE_MS = 2_000;

/** All the ways to do harm to what runs here, by name. */
export function allMeans({
  programs,
  members,
  disk,
}: Pick<Stage, 'programs' | 'members' | 'disk'>): Map<string, Means> {
  const means = new Map<string, Means>();
  for (const { name } of programs) means.set(name, (stage) => kill(stage, name));
  means.set('mongod', killMember);
  if (members.count > 1) means.set('step-down', stepDown);
  if (disk) means.set('full-disk', (stage) => fillDisk(stage, disk));
  means.set('fast-clock', (stage) => shiftClock(stage, 1));
  means.set('slow-clock', (stage) => shiftClock(stage, -1));
  means.set('huge-stream', sendHugeStream);
  return means;
}

async function kill({ programs }: Stage, name: string): Promise<string> {
  await programs.find((program) => program.name === name)?.kill();
  return `${name} killed`;
}

async function killMember({ members, random }: Stage): Promise<string> {
  const member = Math.floor(random() * members.count);
  await members.kill(member);
  await pause(1_000 * random());
  await members.start(member);
  return `mongod ${member} killed`;
}

async function stepDown({ members }: Stage): Promise<string> {
  await members.stepDown();
  return 'the primary hands over';
}

/** Fills the disk under every mongod, lets writers ask in vain, and makes room: acts have to work again within ten seconds. */
async function fillDisk({ load, members, random, blame }: Stage, disk: SmallDisk): Promise<string> {
  disk.fill();
  await pause(1_500);
  const before = load.acknowledged.length;
  await pause(3_000 + 4_000 * random());
  const during = load.acknowledged.length - before;
  disk.free();
  const began = performance.now();
  // As their supervisor would; the ones that live are left alone.
  const dead = await members.revive();
  await members.ready();
  const known = load.acknowledged.length;
  while (load.acknowledged.length === known && performance.now() - began < BACK_MS) await pause(50);
  if (load.acknowledged.length === known) blame(`no act was done within ${BACK_MS} ms after the disk had room again`);
  return `the disk was full (${during} acts done meanwhile, ${dead} mongod ended)`;
}

/** Ends a program, which comes back with a wrong clock for a while, and then with the right one. */
async function shiftClock({ programs, load, random, blame }: Stage, sign: number): Promise<string> {
  const program = programs[Math.floor(random() * programs.length)];
  if (!program) return 'nothing';
  const hours = Math.ceil(1 + 239 * random());
  await program.shift(sign * hours * HOUR);
  await pause(3_000);
  const goesOn = async (when: string) => {
    const before = load.acknowledged.length;
    for (const end = performance.now() + BACK_MS; load.acknowledged.length === before; await pause(50))
      if (performance.now() > end) return blame(`no act was done in ${BACK_MS} ms ${when}`);
  };
  // What a witness has signed for has passed, whoever is right: acts wait until its clock is set right or the time has come
  // (docs/decisions/0023).
  const waits = program.name === 'witness' && sign > 0;
  if (!waits) await goesOn(`while the clock of ${program.name} was wrong`);
  await program.shift(0);
  if (waits) await goesOn('after the clock of the witness was set right');
  return `the clock of ${program.name} was ${hours} h ${sign > 0 ? 'fast' : 'slow'}`;
}

/** Sends more to the stream of live updates than it should read, and expects others to be answered meanwhile. */
async function sendHugeStream({ base, blame }: Stage): Promise<string> {
  const sending = sendHuge(base, HUGE_MB);
  const began = performance.now();
  const live = await fetch(`${base}/live`, { signal: AbortSignal.timeout(LIVE_MS) }).catch(() => null);
  if (!live?.ok) blame(`/live did not answer within ${LIVE_MS} ms while a huge body was sent to the stream`);
  const status = await sending;
  const took = Math.round(performance.now() - began);
  return `a body of ${HUGE_MB} MB was sent to the stream: ${status === 0 ? 'cut off' : status} after ${took} ms`;
}
