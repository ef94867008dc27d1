import { businessDay } from '../../schema/kernel/calendar.js';
import { STAGE_NAMES, type StageName } from '../../schema/kernel/stages.js';
import { stageOf } from '../../schema/purchases/path.js';
import type { StateOf, TrailStep } from '../trail/index.js';
import { matchingSteps, type TrailFilter } from './trail-filter.js';

/** How many entries there are to choose from. */
export interface TrailCounts {
  readonly total: number;
  readonly pending: number;
  readonly witnessed: number;
  readonly lastIndex: number | null;
  readonly actors: readonly { readonly ref: string; readonly role: string; readonly count: number }[];
  readonly stages: readonly { readonly name: StageName; readonly count: number }[];
  readonly kinds: readonly { readonly subjectType: string; readonly count: number }[];
  readonly days: readonly { readonly day: string; readonly count: number }[];
}

/** Counts a trail: altogether under the filter, and for each choice under the other choices. */
export function countTrail(
  steps: readonly TrailStep[],
  filter: TrailFilter | null | undefined,
  stateOf: StateOf,
): TrailCounts {
  const under = (without: TrailFilter) => matchingSteps(steps, { ...filter, ...without });
  const shown = matchingSteps(steps, filter);
  const stages = tally(under({ stage: null, type: null }), ({ type }) => stageOf(type) ?? '');
  const actors = tally(under({ actor: null, role: null }), ({ ref, role }) => `${ref} ${role}`);
  const kinds = tally(under({ kind: null }), ({ subject }) => subject.type);
  const days = tally(under({ from: null, to: null }), ({ at }) => businessDay(at));
  const indices = shown.flatMap(({ index }) => index ?? []);
  return {
    total: shown.length,
    pending: shown.length - indices.length,
    witnessed: indices.filter((index) => stateOf(index) === 'WITNESSED').length,
    lastIndex: indices.length === 0 ? null : indices.reduce((most, index) => Math.max(most, index), 0),
    actors: [...actors].map(([key, count]) => ({ ref: key.split(' ')[0] ?? '', role: key.split(' ')[1] ?? '', count })),
    stages: STAGE_NAMES.flatMap((name) => (stages.has(name) ? [{ name, count: stages.get(name) ?? 0 }] : [])),
    kinds: [...kinds].map(([subjectType, count]) => ({ subjectType, count })),
    days: [...days].map(([day, count]) => ({ day, count })).sort((one, other) => (one.day < other.day ? -1 : 1)),
  };
}

function tally(steps: readonly TrailStep[], keyOf: (step: TrailStep) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const step of steps) {
    const key = keyOf(step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
