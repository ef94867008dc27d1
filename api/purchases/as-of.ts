import { STAGE_NAMES } from '../../schema/kernel/stages.js';
import { isState, type Json } from '../../schema/trail/index.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import { entriesById, foldSeen, type SubjectAsOf, valueText } from '../trail/index.js';
import { firstStage } from './first-stage.js';
import { purchaseAsOf } from './purchase-as-of.js';
import { shutThen } from './shut-then.js';
import { type PlacedStep, type Thread, visibleSteps } from './thread.js';

/** A moment: after so many entries, or at an instant; now where neither is given. */
export interface MomentArgs {
  readonly place?: number | null;
  readonly at?: Date | null;
}

/** The purchase at an earlier moment, as far as the reader may know it: its documents after a number of its entries, or at an instant. */
export async function momentOf(thread: Thread, args: MomentArgs, ctx: Context) {
  const all = await visibleSteps(thread, ctx, { withPaths: true });
  const until = stepsUntil(all, args);
  const last = until.at(-1) ?? null;
  const [entry] = last ? await entriesById([last.id], ctx) : [];
  const changed = new Set((entry?.changes ?? []).map(({ path }) => path.split('/')[1] ?? ''));
  const bySubject = groupedBySubject(until);
  const folded = await foldSeen(bySubject, ctx.actor);
  const at = args.at ?? last?.at ?? null;
  // After the last entry it is as it is now: what is done since then is of what the reader may not see, or time has passed.
  const isNow = !args.at && until.length === all.length;
  const known = isNow && at !== null ? ctx.clock.now() : at;
  const shut = known === null ? [] : await shutThen(thread.purchaseId, known, bySubject, ctx);
  const documents = [...bySubject].flatMap(([id, steps]) => {
    const [seen, newest] = [folded.get(id), steps.at(-1)];
    if (!seen || !newest) return [];
    const isLast = last !== null && newest.id === last.id;
    return [documentOf(newest, seen, isLast ? changed : null, ctx)];
  });
  return {
    place: last === null ? 0 : last.place + 1,
    total: all.length,
    at,
    entry: entry ?? null,
    purchase: purchaseAsOf({ steps: until, bySubject, folded, shut, at: known }, ctx),
    documents: documents.sort(byStage),
  };
}

function stepsUntil(all: readonly PlacedStep[], { place, at }: MomentArgs): PlacedStep[] {
  if (at) return all.filter((step) => step.at.getTime() <= at.getTime());
  return all.slice(0, Math.max(0, place ?? all.length));
}

function groupedBySubject(steps: readonly PlacedStep[]): Map<string, PlacedStep[]> {
  const groups = new Map<string, PlacedStep[]>();
  for (const step of steps) {
    const own = groups.get(step.subject.id);
    if (own) own.push(step);
    else groups.set(step.subject.id, [step]);
  }
  return groups;
}

/** A document with its fields in words; `changed` has those that the entry of this moment touched, null for other documents. */
function documentOf(
  { subject }: PlacedStep,
  { fields, withheld, erasedBy, missing }: SubjectAsOf,
  changed: ReadonlySet<string> | null,
  { actor }: Context,
) {
  const { type, id, rev } = subject;
  // A field that was emptied just now is shown as such; one that a new document leaves empty means nothing.
  const isEmptied = (field: string) => rev > 1 && changed?.has(field);
  const isShown = ([field, value]: [string, Json]) => field !== 'state' && (!isEmpty(value) || isEmptied(field));
  const told = Object.entries(fields).filter(isShown);
  return {
    ...{ subjectType: type, subjectId: id, rev },
    state: textOf(fields.state),
    number: textOf(fields.number),
    title: textOf(fields.title) ?? textOf(fields.name),
    changed: changed !== null,
    fields: told.map(([field, value]) => ({
      field,
      label: say(actor.language, `field.${type}.${field}`),
      value: valueText(value, type, field, actor),
      changed: changed?.has(field) ?? false,
    })),
    withheld,
    erasedBy,
    missing,
  };
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isState(value) && Object.keys(value).length === 0;
}

interface Placed {
  readonly subjectType: string;
  readonly subjectId: string;
}

function byStage(one: Placed, other: Placed): number {
  const place = ({ subjectType }: Placed) => {
    const stage = firstStage(subjectType);
    // The purchase itself comes first.
    return stage === null ? -1 : STAGE_NAMES.indexOf(stage);
  };
  return place(one) - place(other) || (one.subjectId < other.subjectId ? -1 : 1);
}
