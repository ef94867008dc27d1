import { caseCollector, type Kept, type ProcessFigures } from '../../schema/process/collect-cases.js';
import { wayOfMethod } from '../../schema/process/prescribed.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { nameSubject } from '../kernel/name-subjects.js';
import { howFar } from '../trail/index.js';
import { judgedCases } from './judge-against.js';
import type { ProcessFilter } from './select-cases.js';
import { CASES_CURSOR } from './stored-case.js';
import { variantId } from './variant-id.js';

/** Fewer cases than this give no rate of conformance, since a single case would change it completely. */
export const MINIMUM_CASES = 5;

const MOST_VARIANTS = 100;
const MOST_TRANSITIONS = 500;
const MOST_GAPS = 50;

/** Names a step in the reader's language; activities of another system keep the names that they have there. */
export type Labels = (activity: string) => string;

/** How the cases of a filter really ran. */
export async function processView(filter: ProcessFilter, ctx: Context) {
  // Asked first, so that the figures may include more than this says, but never less.
  const { readTo, behind } = await howFar(CASES_CURSOR, ctx.origin);
  const { cases, reference } = await judgedCases(filter);
  const collector = caseCollector();
  for (const one of cases) collector.add(one);
  const figures = collector.figures();
  const label = labelsOf(filter, ctx);
  const stepOf = stepsOf(figures, reference ?? prescribedFor(filter), label);
  return {
    logSize: readTo,
    behind,
    caseCount: figures.caseCount,
    eventCount: figures.eventCount,
    variantCount: figures.variants.length,
    variants: figures.variants.slice(0, MOST_VARIANTS).map(({ steps, ...variant }) => ({
      ...variant,
      id: variantId(steps),
      steps: steps.map(stepOf),
      share: variant.caseCount / figures.caseCount,
      reference: reference !== null && variantId(steps) === variantId(reference),
    })),
    steps: figures.steps.map(({ activity }) => stepOf(activity)),
    transitions: figures.transitions
      .slice(0, MOST_TRANSITIONS)
      .map((one) => ({ ...one, fromLabel: label(one.from), toLabel: label(one.to) })),
    transitionCount: figures.transitions.length,
    gapCount: figures.gaps.length,
    gaps: figures.gaps.slice(0, MOST_GAPS).map((gap) => ({ ...gap, label: label(gap.activity) })),
    conformance: {
      ...withRate(figures),
      minimum: MINIMUM_CASES,
      byUnit: await groupsOf(figures.byUnit, ctx),
      byBuyer: await groupsOf(figures.byBuyer, ctx),
    },
  };
}

/** The names of the steps in a filter's cases. */
export function labelsOf({ logId }: ProcessFilter, { actor: { language } }: Context): Labels {
  if (logId) return (activity) => activity;
  return (activity) => say(language, `move.${activity.split('.')[1] ?? activity}`);
}

function prescribedFor({ method }: ProcessFilter): string[] {
  return wayOfMethod(method ?? null).steps.map(({ type }) => type);
}

function stepsOf(figures: ProcessFigures, reference: readonly string[], label: Labels) {
  const placeOf = new Map([...new Set(reference)].map((activity, place) => [activity, place + 1]));
  const known = new Map(figures.steps.map((step) => [step.activity, step]));
  return (activity: string) => {
    const { count, caseCount } = known.get(activity) ?? { count: 0, caseCount: 0 };
    return { activity, label: label(activity), count, caseCount, place: placeOf.get(activity) ?? null };
  };
}

function withRate({ conforming, caseCount }: Kept) {
  return { conforming, caseCount, rate: caseCount < MINIMUM_CASES ? null : conforming / caseCount };
}

async function groupsOf(groups: ReadonlyMap<string, Kept>, ctx: Context) {
  const named = [...groups].map(async ([id, kept]) => {
    const name = await nameSubject(id, ctx);
    return { id, name: name ?? id, ...withRate(kept) };
  });
  return (await Promise.all(named)).sort((one, other) => other.caseCount - one.caseCount);
}
