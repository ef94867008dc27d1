import { quantile } from './quantile.js';

/** A case as the statistics use it: its steps with their times, already folded where that was asked. */
export interface CountedCase {
  readonly steps: readonly string[];
  readonly times: readonly number[];
  readonly conforming: boolean;
  readonly gaps: readonly CaseGap[];
  readonly unitId: string | null;
  readonly buyerId: string | null;
}

/** Kinds of deviations. Those of the second line do not count for the rate, since they are allowed. */
export type GapKind = ('SKIPPED' | 'REORDERED' | 'MISFIT') | ('REPEATED' | 'FEW_BIDS' | 'SHORT_NOTICE' | 'HANDED_OVER');

/** A deviation of a case: something that it left out, did too early, repeated, did where that is not allowed, or did in an unusual way. */
export interface CaseGap {
  readonly kind: GapKind;
  readonly activity: string;
}

/** A variant with its figures. */
export interface Variant {
  readonly steps: readonly string[];
  readonly caseCount: number;
  readonly conformingCount: number;
  readonly medianSeconds: number;
  readonly p90Seconds: number;
}

/** A step that followed directly after another, with the time between. */
export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly caseCount: number;
  readonly medianSeconds: number;
  readonly p90Seconds: number;
  readonly maxSeconds: number;
}

/** The number of cases, and of those that kept to the path. */
export interface Kept {
  readonly caseCount: number;
  readonly conforming: number;
}

/** The statistics of many cases. */
export interface ProcessFigures extends Kept {
  readonly eventCount: number;
  /** The most frequent first. */
  readonly variants: readonly Variant[];
  readonly transitions: readonly Transition[];
  readonly steps: readonly { readonly activity: string; readonly count: number; readonly caseCount: number }[];
  readonly gaps: readonly (CaseGap & { readonly caseCount: number })[];
  readonly byUnit: ReadonlyMap<string, Kept>;
  readonly byBuyer: ReadonlyMap<string, Kept>;
}

/** Takes cases one by one and answers their statistics; it stores one number for each event, and no cases. */
export function caseCollector() {
  const variants = new Map<string, Open>();
  const transitions = new Map<string, Open & { from: string; to: string }>();
  const steps = new Map<string, { count: number; caseCount: number; seen: number }>();
  const gaps = new Map<string, CaseGap & { caseCount: number }>();
  const units = new Map<string, Kept>();
  const buyers = new Map<string, Kept>();
  let [all, eventCount] = [{ caseCount: 0, conforming: 0 } as Kept, 0];
  const add = (one: CountedCase): void => {
    all = counted(all, one);
    eventCount += one.steps.length;
    addVariant(variants, one);
    for (const [place, activity] of one.steps.entries()) {
      const step = steps.get(activity) ?? { count: 0, caseCount: 0, seen: 0 };
      step.count++;
      if (step.seen !== all.caseCount) step.caseCount++;
      step.seen = all.caseCount;
      steps.set(activity, step);
      const before = one.steps[place - 1];
      if (before !== undefined) addTransition(transitions, before, activity, secondsAt(one, place), all.caseCount);
    }
    for (const gap of one.gaps) {
      const key = `${gap.kind} ${gap.activity}`;
      gaps.set(key, { ...gap, caseCount: (gaps.get(key)?.caseCount ?? 0) + 1 });
    }
    if (one.unitId !== null) units.set(one.unitId, counted(units.get(one.unitId), one));
    if (one.buyerId !== null) buyers.set(one.buyerId, counted(buyers.get(one.buyerId), one));
  };
  const figures = (): ProcessFigures => ({
    ...all,
    eventCount,
    variants: [...variants].map(([path, open]) => variantOf(path, open)).sort(mostFrequentFirst),
    transitions: [...transitions.values()]
      .map(transitionOf)
      .sort((one, other) => other.count - one.count || byText(`${one.from}\n${one.to}`, `${other.from}\n${other.to}`)),
    steps: [...steps].map(([activity, { count, caseCount }]) => ({ activity, count, caseCount })),
    gaps: [...gaps.values()].sort(
      (one, other) => byCases(one, other) || byText(`${one.kind} ${one.activity}`, `${other.kind} ${other.activity}`),
    ),
    byUnit: units,
    byBuyer: buyers,
  });
  return { add, figures };
}

interface Open {
  count: number;
  caseCount: number;
  conforming: number;
  seen: number;
  readonly seconds: number[];
}

const newOpen = (): Open => ({ count: 0, caseCount: 0, conforming: 0, seen: 0, seconds: [] });

function counted(before: Kept | undefined, { conforming }: CountedCase): Kept {
  const { caseCount, conforming: kept } = before ?? { caseCount: 0, conforming: 0 };
  return { caseCount: caseCount + 1, conforming: kept + (conforming ? 1 : 0) };
}

function addVariant(variants: Map<string, Open>, one: CountedCase): void {
  const path = one.steps.join('\n');
  const variant = variants.get(path) ?? newOpen();
  variant.caseCount++;
  if (one.conforming) variant.conforming++;
  variant.seconds.push(((one.times.at(-1) ?? 0) - (one.times[0] ?? 0)) / 1000);
  variants.set(path, variant);
}

function addTransition(
  transitions: Map<string, Open & { from: string; to: string }>,
  from: string,
  to: string,
  seconds: number,
  caseNumber: number,
): void {
  const key = `${from}\n${to}`;
  const transition = transitions.get(key) ?? { ...newOpen(), from, to };
  transition.count++;
  transition.seconds.push(seconds);
  if (transition.seen !== caseNumber) transition.caseCount++;
  transition.seen = caseNumber;
  transitions.set(key, transition);
}

function secondsAt({ times }: CountedCase, place: number): number {
  return ((times[place] ?? 0) - (times[place - 1] ?? 0)) / 1000;
}

function variantOf(path: string, { caseCount, conforming, seconds }: Open): Variant {
  return {
    steps: path.split('\n'),
    caseCount,
    conformingCount: conforming,
    medianSeconds: quantile(seconds, 0.5),
    p90Seconds: quantile(seconds, 0.9),
  };
}

function transitionOf({ from, to, count, caseCount, seconds }: Open & { from: string; to: string }): Transition {
  const medianSeconds = quantile(seconds, 0.5);
  return {
    from,
    to,
    count,
    caseCount,
    medianSeconds,
    p90Seconds: quantile(seconds, 0.9),
    maxSeconds: seconds.at(-1) ?? 0,
  };
}

/** What decides between sequences of steps: the number of their cases, of equally frequent ones the length, then the names of their steps. */
export function mostFrequentFirst(
  one: Pick<Variant, 'steps' | 'caseCount'>,
  other: Pick<Variant, 'steps' | 'caseCount'>,
): number {
  return (
    byCases(one, other) || one.steps.length - other.steps.length || byText(one.steps.join('\n'), other.steps.join('\n'))
  );
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function byCases(one: { readonly caseCount: number }, other: { readonly caseCount: number }): number {
  return other.caseCount - one.caseCount;
}
