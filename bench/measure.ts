import type { Comparison } from './kit/in-flight.js';

/** What `npm run bench` prints, one JSON object a line. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value it is compared with, measured in the same run; null for an absolute figure. */
  readonly baseline: number | null;
  readonly ratio: number | null;
  /** The goal for the ratio where there is one, otherwise for the value. */
  readonly goal: number;
  readonly ok: boolean;
}

/** The options of a run. */
export interface Options {
  /** Number of rows of the file of parts; null for all. */
  readonly rows: number | null;
  readonly long: boolean;
}

/** One measure: its name, and how to take it. */
export interface Measure {
  readonly name: string;
  /** The group with which it is taken under one name. */
  readonly group?: 'trail';
  /** Runs only with --long. */
  readonly long?: true;
  run(options: Options): AsyncGenerator<Figure>;
}

/** A figure that can fail the run: its ratio to a baseline of the same run is meaningful on any machine. */
export function compared(name: string, unit: string, comparison: Comparison, goal: number): Figure {
  const { value, baseline, ratio, cpu } = comparison;
  console.error(
    `${name}: ${round(cpu.own)} µs of this process's processor time each, ${round(cpu.baseline)} µs the baseline`,
  );
  return { name, value: round(value), unit, baseline: round(baseline), ratio: round(ratio), goal, ok: ratio >= goal };
}

/** A figure of this machine at this time: reported, and never a failure. */
export function absolute(
  name: string,
  value: number,
  unit: string,
  goal: { readonly atMost: number } | { readonly atLeast: number },
): Figure {
  const ok = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
  const wanted = 'atMost' in goal ? goal.atMost : goal.atLeast;
  return { name, value: round(value), unit, baseline: null, ratio: null, goal: wanted, ok };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
