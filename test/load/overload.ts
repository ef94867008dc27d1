import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from './ask.js';
import { actOf, actOnce, asked, count, type Done, type Question } from './mixed-work.js';
import type { Person } from './people.js';

/** No more than this is kept in flight; otherwise the load would measure itself. */
const MOST_IN_FLIGHT = 3_000;
const AT_PEAK = 48;

/** One step of a person: mostly a read, sometimes an act. */
type Step = () => Promise<Outcome>;

/** The work at a peak and beyond it. */
export interface Workload {
  readonly people: readonly Person[];
  readonly questions: readonly Question[];
  readonly partIds: readonly string[];
  readonly done: Done[];
}

/** How many steps a second are answered when as many are kept in flight as the platform can take. */
export async function peakRate(workload: Workload, seconds: number): Promise<number> {
  const step = stepsOf(workload);
  const until = performance.now() + seconds * 1_000;
  let good = 0;
  const lane = async () => {
    while (performance.now() < until) {
      const { status } = await step()();
      if (status === 200) good++;
      else await pause(100);
    }
  };
  await Promise.all(Array.from({ length: AT_PEAK }, lane));
  return good / seconds;
}

/** Steps that begin at a fixed rate, whether or not others have been answered. */
export async function atRate(workload: Workload, rate: number, seconds: number) {
  const step = stepsOf(workload);
  const found = { accepted: [] as number[], refusals: [] as number[], other: new Map<string, number>(), skipped: 0 };
  const flying = new Set<Promise<void>>();
  const began = performance.now();
  let begun = 0;
  const take = async (one: Step) => {
    const outcome = await one();
    if (outcome.status === 200) found.accepted.push(outcome.ms);
    else if (outcome.status === 429 || outcome.status === 503) found.refusals.push(outcome.ms);
    else count(found.other, outcome);
  };
  while (performance.now() - began < seconds * 1_000) {
    for (const due = ((performance.now() - began) / 1_000) * rate; begun < due; begun++) {
      if (flying.size >= MOST_IN_FLIGHT) found.skipped++;
      else {
        const one = take(step()).finally(() => flying.delete(one));
        flying.add(one);
      }
    }
    await pause(5);
  }
  await Promise.all(flying);
  return { ...found, perSecond: found.accepted.length / seconds };
}

function stepsOf({ people, questions, partIds, done }: Workload): () => Step {
  const actors = people.filter((person) => actOf(person, partIds) !== null);
  let n = 0;
  return () => {
    n++;
    const actor = actors[n % actors.length];
    const act = n % 10 === 0 && actor ? actOf(actor, partIds) : null;
    if (act && actor) return () => actOnce(actor.ask, act(), done, 1);
    const person = people[n % people.length];
    return () => (person ? asked(person, questions) : Promise.reject(new Error('Nobody is there')));
  };
}
