import { businessDayEnd, businessDayStart } from '../../schema/kernel/calendar.js';
import type { StageName } from '../../schema/kernel/stages.js';
import { PATH } from '../../schema/purchases/path.js';
import type { TrailStep } from '../trail/index.js';

/** Which entries are asked for; what is left out narrows nothing. */
export interface TrailFilter {
  readonly actor?: string | null;
  readonly role?: string | null;
  readonly stage?: StageName | null;
  readonly type?: string | null;
  readonly kind?: string | null;
  readonly subjectId?: string | null;
  readonly ids?: readonly string[] | null;
  /** Days in Asia/Shanghai, both included. */
  readonly from?: string | null;
  readonly to?: string | null;
}

type Listed = Pick<TrailStep, 'id' | 'type' | 'ref' | 'role' | 'subject' | 'at'>;

/** The steps that a filter lets through. */
export function matchingSteps<Step extends Listed>(
  steps: readonly Step[],
  filter: TrailFilter | null | undefined,
): Step[] {
  const { actor, role, stage, type, kind, subjectId, ids, from, to } = filter ?? {};
  const wanted = ids ? new Set(ids) : null;
  const types: ReadonlySet<string> | null = stage ? new Set(PATH[stage]) : null;
  const begins = from ? businessDayStart(from).getTime() : Number.NEGATIVE_INFINITY;
  const ends = to ? businessDayEnd(to).getTime() : Number.POSITIVE_INFINITY;
  return steps.filter((step) => {
    if (actor && step.ref !== actor) return false;
    if (role && step.role !== role) return false;
    if (types && !types.has(step.type)) return false;
    if (type && step.type !== type) return false;
    if (kind && step.subject.type !== kind) return false;
    if (wanted && !wanted.has(step.id)) return false;
    if (subjectId && step.subject.id !== subjectId) return false;
    return step.at.getTime() >= begins && step.at.getTime() <= ends;
  });
}
