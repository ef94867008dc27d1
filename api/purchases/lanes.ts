import { TURNED_BACK } from '../../schema/purchases/path.js';
import type { PlacedStep } from './thread.js';

/** What one person did within one span of time. */
export interface LaneMark {
  readonly from: Date;
  readonly to: Date;
  readonly count: number;
  /** Positions of the first and last of these acts. */
  readonly first: number;
  readonly last: number;
  readonly entryIds: readonly string[];
  /** `module.move` of the first act. */
  readonly type: string;
  readonly turnedBack: boolean;
}

/** The acts of one person in one post. */
export interface Lane {
  readonly ref: string;
  readonly role: string;
  readonly count: number;
  readonly marks: readonly LaneMark[];
}

/** Most entries named in a mark; whoever wants all of them narrows the time. */
const TOLD = 20;

/** Who did what when: a lane for each person and post, in the order of their first act, divided into at most `bins` spans of time. */
export function lanesOf(steps: readonly PlacedStep[], bins: number) {
  const times = steps.map(({ at }) => at.getTime());
  const from = times.reduce((least, time) => Math.min(least, time), Number.MAX_SAFE_INTEGER);
  const to = times.reduce((most, time) => Math.max(most, time), 0);
  if (steps.length === 0) return { from: null, to: null, lanes: [] };
  const width = Math.max(1, (to - from + 1) / bins);
  const byPerson = new Map<string, PlacedStep[]>();
  for (const step of steps) {
    const key = `${step.ref} ${step.role}`;
    const own = byPerson.get(key);
    if (own) own.push(step);
    else byPerson.set(key, [step]);
  }
  const lanes = [...byPerson.values()].flatMap((own) => laneOf(own, from, width));
  return { from: new Date(from), to: new Date(to), lanes };
}

function laneOf(steps: readonly PlacedStep[], from: number, width: number): Lane[] {
  const [first] = steps;
  if (!first) return [];
  const byBin = new Map<number, PlacedStep[]>();
  for (const step of steps) {
    const bin = Math.floor((step.at.getTime() - from) / width);
    const own = byBin.get(bin);
    if (own) own.push(step);
    else byBin.set(bin, [step]);
  }
  const marks = [...byBin.values()].flatMap(markOf).sort((one, other) => one.from.getTime() - other.from.getTime());
  return [{ ref: first.ref, role: first.role, count: steps.length, marks }];
}

function markOf(steps: readonly PlacedStep[]): LaneMark[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  const times = steps.map(({ at }) => at.getTime());
  return [
    {
      from: new Date(times.reduce((least, time) => Math.min(least, time))),
      to: new Date(times.reduce((most, time) => Math.max(most, time))),
      count: steps.length,
      first: first.place,
      last: last.place,
      entryIds: steps.slice(0, TOLD).map(({ id }) => id),
      type: first.type,
      turnedBack: steps.some(({ type }) => TURNED_BACK.includes(type)),
    },
  ];
}
