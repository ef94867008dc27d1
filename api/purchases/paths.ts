import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import { STAGE_NAMES } from '../../schema/kernel/stages.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { judgeCase } from '../../schema/process/judge-case.js';
import { DUE } from '../../schema/purchases/due.js';
import { stageOf } from '../../schema/purchases/path.js';
import type { Context } from '../kernel/context.js';
import { say } from '../kernel/messages.js';
import type { Row } from '../kernel/row.js';
import { firstStage } from './first-stage.js';
import { wayOf } from './subject-path.js';
import { type PlacedStep, type Thread, visibleSteps } from './thread.js';

/** Each subject's path through its life cycle, in the order of the stages; the purchase itself comes last. */
export async function pathsOf(thread: Thread, ctx: Context) {
  const steps = await visibleSteps(thread, ctx, { withPaths: false });
  const bySubject = new Map<string, PlacedStep[]>();
  for (const step of steps) {
    const own = bySubject.get(step.subject.id);
    if (own) own.push(step);
    else bySubject.set(step.subject.id, [step]);
  }
  const paths = await Promise.all([...bySubject].map(([id, own]) => pathOf(id, own, ctx)));
  return paths.filter((path) => path !== null).sort((one, other) => placeOf(one.stage) - placeOf(other.stage));
}

/** How the purchase ran, compared with what the life cycles prescribe. */
export async function judgementOf(thread: Thread, ctx: Context) {
  const steps = await visibleSteps(thread, ctx, { withPaths: false });
  const judged = judgeCase(steps.map(({ type, subject }) => ({ type, subject: subject.id })));
  const named = (types: readonly string[]) =>
    types.map((type) => ({
      type,
      label: say(ctx.actor.language, `move.${type.split('.')[1] ?? type}`),
      stage: stageOf(type),
    }));
  return {
    completed: judged.completed,
    skipped: named(judged.skipped),
    reordered: named(judged.reordered),
    repeated: named(judged.repeated),
    misfits: named(judged.misfits),
  };
}

async function pathOf(id: string, steps: readonly PlacedStep[], ctx: Context) {
  const name = subjectOfId(id);
  const row = name && (await ctx.load(name, id));
  if (!row) return null;
  return {
    ...{ subjectType: name, subjectId: id, stage: firstStage(name) },
    ...wayOf(LIFECYCLES[name], steps),
    ...lateness(name, row, steps, businessDay(ctx.clock.now())),
  };
}

/** Whether a subject was finished, or is still open, after the day on which it is due by its own account. */
function lateness(name: SubjectName, row: Row, steps: readonly PlacedStep[], today: string) {
  const rule = DUE[name];
  const dueOn = rule ? dueDay(fieldOf(row, rule.field), rule.each) : null;
  if (!rule || dueOn === null) return { dueOn: null, late: false };
  const done = doneStep(steps, [rule.doneIn].flat());
  const ended = done === undefined && isEnd(name, row.state);
  const stated = rule.doneOn === null ? null : fieldOf(row, rule.doneOn);
  const on = typeof stated === 'string' ? stated : done && businessDay(done.at);
  // What was cancelled or declined is not late.
  return { dueOn, late: !ended && (on ?? today) > dueOn };
}

/**
 * The step with which it got into the state that counts as done, if it is still in it: a payment that the bank rejected afterwards is not
 * done.
 */
function doneStep(steps: readonly PlacedStep[], doneIn: readonly string[]): PlacedStep | undefined {
  return steps[steps.findLastIndex(({ state }) => state === null || !doneIn.includes(state)) + 1];
}

function isEnd(name: SubjectName, state: string): boolean {
  return !Object.values(LIFECYCLES[name].moves).some(({ from, to }) => to !== 'SAME' && from?.includes(state));
}

function dueDay(value: unknown, each: string | null): string | null {
  if (each === null) return typeof value === 'string' ? value : null;
  const days = Array.isArray(value) ? value.map((element) => fieldOf(element, each)) : [];
  return (
    days
      .filter((day) => typeof day === 'string')
      .sort()
      .at(-1) ?? null
  );
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function placeOf(stage: ReturnType<typeof firstStage>): number {
  return stage === null ? STAGE_NAMES.length : STAGE_NAMES.indexOf(stage);
}
