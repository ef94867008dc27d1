import type { CaseGap, CountedCase, GapKind } from '../../schema/process/collect-cases.js';
import { foldPath } from '../../schema/process/fold-path.js';
import { STEP_END } from '../../schema/process/process-case.js';
import { CASES_VERSION, type ProcessCaseDocument, processCases } from './stored-case.js';

/** Which cases to look at, as GraphQL passes it. */
export interface ProcessFilter {
  readonly logId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly unitId?: string | null;
  readonly buyerId?: string | null;
  readonly method?: string | null;
  readonly folded?: boolean | null;
  readonly referenceId?: string | null;
}

/** A case as the view takes it. */
export interface SelectedCase extends CountedCase {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly system: string | null;
}

type Read = Omit<ProcessCaseDocument, 'events' | 'activity' | 'version' | 'at' | 'startedAt' | 'endedAt'>;

// The events themselves are not needed, and are most of a case.
const FIELDS = {
  ...{ path: 1, times: 1, skipped: 1, reordered: 1, repeated: 1, misfits: 1, facts: 1 },
  ...{ fewBids: 1, shortNotice: 1, handedOver: 1 },
};

/** The cases of a filter. Those of another system are not judged here, since what they are compared with depends on all of them. */
export async function selectCases(filter: ProcessFilter): Promise<SelectedCase[]> {
  const found = processCases().find<Read>(queryOf(filter), { projection: FIELDS, batchSize: 2_000 });
  const cases: SelectedCase[] = [];
  for await (const document of found) cases.push(selected(document, filter.folded === true));
  return cases;
}

function queryOf({ logId, from, to, unitId, buyerId, method }: ProcessFilter) {
  const began = { ...(from && { $gte: from.getTime() }), ...(to && { $lt: to.getTime() }) };
  return {
    version: CASES_VERSION,
    'facts.logId': logId ?? null,
    // A purchase of which nothing may be seen yet has no steps to show.
    path: { $ne: '' },
    ...(Object.keys(began).length > 0 && { startedAt: began }),
    ...(unitId && { 'facts.unitId': unitId }),
    ...(buyerId && { 'facts.buyerId': buyerId }),
    ...(method && { 'facts.method': method }),
  };
}

function selected(document: Read, folded: boolean): SelectedCase {
  const { name, title, system, unitId, buyerId } = document.facts;
  const whole = { steps: document.path.split(STEP_END), times: document.times };
  const gaps = gapsOf(document);
  return {
    id: document._id,
    ...{ name, title, system, unitId, buyerId },
    ...(folded ? foldPath(whole) : whole),
    gaps,
    conforming: isKept(gaps),
  };
}

/** The deviations of a case or its comparison, as gaps. */
export function gapsOf(lists: {
  readonly skipped: readonly string[];
  readonly reordered: readonly string[];
  readonly repeated: readonly string[];
  readonly misfits?: readonly string[];
  readonly fewBids?: readonly string[];
  readonly shortNotice?: readonly string[];
  readonly handedOver?: readonly string[];
}): CaseGap[] {
  const of = (kind: GapKind, activities: readonly string[] = []) => activities.map((activity) => ({ kind, activity }));
  return [
    ...of('SKIPPED', lists.skipped),
    ...of('REORDERED', lists.reordered),
    ...of('REPEATED', lists.repeated),
    ...of('MISFIT', lists.misfits),
    ...of('FEW_BIDS', lists.fewBids),
    ...of('SHORT_NOTICE', lists.shortNotice),
    ...of('HANDED_OVER', lists.handedOver),
  ];
}

/** With one of these a case leaves its path; other gaps are allowed: a repeated step is rework. */
const OFF_THE_PATH: readonly GapKind[] = ['SKIPPED', 'REORDERED', 'MISFIT'];

/** Whether a case with these gaps kept to its path. */
export function isKept(gaps: readonly CaseGap[]): boolean {
  return !gaps.some(({ kind }) => OFF_THE_PATH.includes(kind));
}
