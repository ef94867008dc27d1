import type { Dossier } from '../dossier/index.js';

/** How much a hit says: strong and medium ones are followed up, a weak one never by itself. */
export type EvidenceClassName = 'STRONG' | 'MEDIUM' | 'WEAK';

/** One fact that a hit rests on: an entry of the trail or a place in an imported file. */
export interface DetectorEvidence {
  readonly kind: 'entry' | 'file';
  /** Id of the entry, or SHA-256 of the file. */
  readonly ref: string;
  /** Place in the file; null for an entry. */
  readonly pointer: string | null;
  /** The object whose fact it is. */
  readonly subjectId: string;
  /** Message key of what the fact is. */
  readonly label: string;
  readonly value: string;
}

/** Evidence is never empty. */
export type EvidenceList = readonly [DetectorEvidence, ...DetectorEvidence[]];

/** What a detector answers. 'clean' and 'notComputable' are different answers. */
export type DetectorAnswer =
  | {
      readonly found: 'hit';
      readonly value: string;
      readonly class: EvidenceClassName;
      readonly evidence: EvidenceList;
      /** What the sentence of the alert names. */
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly found: 'clean' }
  | { readonly found: 'notComputable'; readonly reason: string };

/** What a detector is given; it never asks for more. */
export interface DetectorFacts {
  readonly dossier: Dossier;
}

/** A threshold with the range in which it may be set. */
export interface Threshold {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/** Values of a detector's thresholds. */
export type ThresholdValues<Names extends string> = Readonly<Record<Names, number>>;

/** A detector: data and a pure function (STYLE §3). Names and sentences are messages `detector.<id>.…`. */
export interface Detector<Names extends string = string> {
  readonly id: string;
  /** Folder under jobs/detectors, with its page and its cases. */
  readonly folder: string;
  readonly stage: string;
  readonly source: string;
  readonly minimumSample: number;
  readonly thresholds: Readonly<Record<Names, Threshold>>;
  readonly evaluate: (facts: DetectorFacts, thresholds: ThresholdValues<Names>) => DetectorAnswer;
}

/** A detector among others: its thresholds are its own business. */
export interface RunnableDetector extends Omit<Detector, 'thresholds' | 'evaluate'> {
  readonly thresholds: Readonly<Record<string, Threshold>>;
  /** Runs it with these thresholds in the place of the defaults; one outside its range is a RangeError. */
  readonly run: (facts: DetectorFacts, set?: Readonly<Record<string, number>>) => DetectorAnswer;
}

/** Declares a detector. */
export function defineDetector<const Names extends string>(detector: Detector<Names>): RunnableDetector {
  const { evaluate, thresholds, ...rest } = detector;
  const names = Object.keys(thresholds).filter((name): name is Names => Object.hasOwn(thresholds, name));
  return {
    ...rest,
    thresholds,
    run: (facts, set = {}) => {
      const values: Partial<Record<Names, number>> = {};
      for (const name of names) values[name] = inRange(name, thresholds[name], set[name]);
      return evaluate(facts, wholly(values, names));
    },
  };
}

/** The answer of a detector that found nothing. */
export const clean: DetectorAnswer = { found: 'clean' };

/** The answer of a detector that lacks data: never the same as clean. */
export function notComputable(reason: string): DetectorAnswer {
  return { found: 'notComputable', reason };
}

/** The answer of a detector that found an indication. */
export function hit(what: Omit<Extract<DetectorAnswer, { found: 'hit' }>, 'found'>): DetectorAnswer {
  return { found: 'hit', ...what };
}

/** A list that is not empty; null for one that is. */
export function evidenceOf(list: readonly DetectorEvidence[]): EvidenceList | null {
  const [first, ...rest] = list;
  return first ? [first, ...rest] : null;
}

function inRange(name: string, { default: usual, min, max }: Threshold, set: number | undefined): number {
  const value = set ?? usual;
  if (value < min || value > max) throw new RangeError(`${name} is ${value}, not between ${min} and ${max}`);
  return value;
}

function wholly<Names extends string>(
  values: Partial<Record<Names, number>>,
  names: readonly Names[],
): ThresholdValues<Names> {
  if (!isWhole(values, names)) throw new RangeError('a threshold is missing');
  return values;
}

function isWhole<Names extends string>(
  values: Partial<Record<Names, number>>,
  names: readonly Names[],
): values is Record<Names, number> {
  return names.every((name) => values[name] !== undefined);
}
