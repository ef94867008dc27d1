import { type CaseGap, mostFrequentFirst } from '../../schema/process/collect-cases.js';
import { comparePaths } from '../../schema/process/compare-paths.js';
import { gapsOf, isKept, type ProcessFilter, type SelectedCase, selectCases } from './select-cases.js';
import { variantId } from './variant-id.js';

/** The cases of a filter, with what they are compared with. */
export interface JudgedCases {
  readonly cases: readonly SelectedCase[];
  /** Steps of the variant with which cases of another system are compared; null for purchases, which life cycles judge. */
  readonly reference: readonly string[] | null;
}

/** The cases of a filter; those of another system are compared with the chosen variant, otherwise with the most frequent one (of several, the shortest). */
export async function judgedCases(filter: ProcessFilter): Promise<JudgedCases> {
  const cases = await selectCases(filter);
  if (!filter.logId) return { cases, reference: null };
  const reference = chosenVariant(cases, filter.referenceId ?? null);
  const known = new Map<string, { readonly gaps: readonly CaseGap[]; readonly conforming: boolean }>();
  const judge = (steps: readonly string[]) => {
    const path = steps.join('\n');
    const judged = known.get(path);
    if (judged) return judged;
    const gaps = gapsOf(comparePaths(steps, reference));
    const found = { gaps, conforming: isKept(gaps) };
    known.set(path, found);
    return found;
  };
  return { cases: cases.map((one) => ({ ...one, ...judge(one.steps) })), reference };
}

function chosenVariant(cases: readonly SelectedCase[], id: string | null): readonly string[] {
  const variants = new Map<string, { readonly steps: readonly string[]; caseCount: number }>();
  for (const { steps } of cases) {
    const path = steps.join('\n');
    const variant = variants.get(path) ?? { steps, caseCount: 0 };
    variant.caseCount++;
    variants.set(path, variant);
  }
  const all = [...variants.values()].sort(mostFrequentFirst);
  const chosen = id === null ? undefined : all.find(({ steps }) => variantId(steps) === id);
  return (chosen ?? all[0])?.steps ?? [];
}
