import type { Dossier } from '../../schema/dossier/index.js';
import { type FactName, firstLack, type Lack, type Need, type PartsOf, type Reading } from './facts.js';
import type { Proof } from './proof.js';
import { checked, type Threshold, type ThresholdValues } from './thresholds.js';

/** How strong a hit is: strong and medium ones are followed up, a weak one never on its own. */
export type EvidenceClassName = 'STRONG' | 'MEDIUM' | 'WEAK';

/** An indication, never a verdict. */
export interface Hit {
  readonly found: 'hit';
  readonly value: string;
  readonly class: EvidenceClassName;
  /** Never empty in an answer. */
  readonly evidence: readonly Proof[];
  /** Parameters of the alert's sentence; `number` and `title` of the purchase are always added. */
  readonly params: Readonly<Record<string, string>>;
}

/** The answer of a detector, one of four kinds. */
export type DetectorAnswer =
  | Hit
  | { readonly found: 'clean' }
  /** The detector is not about such a purchase. */
  | { readonly found: 'notApplicable'; readonly why: Lack }
  /** Data are missing, which is never the same as clean. */
  | { readonly found: 'notComputable'; readonly why: Lack };

/** Declares a detector: data and a pure function. Its texts are on its pages (`page.ts`). */
export interface Declared<Names extends string, Needed extends FactName> {
  /** Two capital letters and two digits; the name of its folder begins with it. */
  readonly id: string;
  /** Raised when the detector finds other things than before; every purchase is then examined again. */
  readonly version: number;
  readonly stage: string;
  readonly source: string;
  /** The facts that make a purchase relevant: the detector applies only where there is at least one of each. */
  readonly only?: readonly Needed[];
  /** The facts that the result is computed from. */
  readonly needs: readonly Need<Needed>[];
  readonly thresholds: Readonly<Record<Names, Threshold>>;
  /**
   * Called where the detector applies and nothing is missing. It may read the parts of the dossier that its facts name, and nothing else.
   */
  readonly detect: (dossier: Reading<PartsOf<Needed>>, thresholds: ThresholdValues<Names>) => DetectorAnswer;
}

/** Any detector, whatever it needs and whichever thresholds it has. */
export interface Detector extends Omit<Declared<string, FactName>, 'detect'> {
  /** Runs it on a dossier with these thresholds; throws RangeError where one is missing or out of its range. */
  readonly run: (dossier: Dossier, thresholds: ThresholdValues<string>) => DetectorAnswer;
}

/** As `Declared`, without the detector's own names in the type. */
interface AnyDeclared extends Omit<Declared<string, FactName>, 'detect'> {
  readonly detect: (dossier: Dossier, thresholds: ThresholdValues<string>) => DetectorAnswer;
}

/**
 * Declares a detector. Whether it applies, has what it needs and gives evidence is judged here, so that all detectors say it in the same
 * way.
 */
export function defineDetector<const Names extends string, const Needed extends FactName>(
  detector: Declared<Names, Needed>,
): Detector;
export function defineDetector({ detect, ...declared }: AnyDeclared): Detector {
  const { id, only = [], needs, thresholds } = declared;
  return {
    ...declared,
    run(dossier, set) {
      const values = checked(thresholds, set);
      const unknown = firstLack(dossier, only);
      if (unknown) return { found: 'notComputable', why: unknown };
      const other = firstLack(
        dossier,
        only.map((fact) => ({ fact, least: 1 })),
      );
      if (other) return { found: 'notApplicable', why: other };
      const lack = firstLack(dossier, needs);
      if (lack) return { found: 'notComputable', why: lack };
      const answer = detect(dossier, values);
      return answer.found === 'hit' ? proved(id, dossier, answer) : answer;
    },
  };
}

/** The answer of a detector that found nothing. */
export const clean: DetectorAnswer = { found: 'clean' };

/** The answer of a detector that found an indication. */
export function hit(what: Omit<Hit, 'found'>): Hit {
  return { found: 'hit', ...what };
}

function proved(id: string, { ocid, tender, qingcai }: Dossier, { evidence, params, ...rest }: Hit): DetectorAnswer {
  if (evidence.length === 0) return { found: 'notComputable', why: { what: 'proof', least: 1, known: 0 } };
  return {
    ...rest,
    evidence: evidence.map(({ label, ...fact }) => ({ ...fact, label: `detector.${id}.${label}` })),
    params: { number: qingcai.number ?? ocid, title: tender?.title ?? '', ...params },
  };
}
