import { randomUUID } from 'node:crypto';
import { actorOf } from '../../api/identity/index.js';
import { type Actor, SYSTEM_ACTOR, visitor } from '../../api/kernel/actor.js';
import { type ManualClock, manualClock } from '../../api/kernel/clock.js';
import type { Command, Found } from '../../api/kernel/command.js';
import { collectionOf } from '../../api/kernel/database.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import { isRefusal } from '../../api/kernel/refusal.js';
import type { Row } from '../../api/kernel/row.js';
import { type SubjectName, subjectOfId } from '../../schema/common/ids.js';

/** What the story is played with: a clock that runs from its past to the present, and commands with fixed keys. */
export interface Stage {
  readonly clock: ManualClock;
  readonly origin: string;
  /** When the loading began, which is the story's present. */
  readonly now: Date;
  /** Moves the clock forward to a moment, never back. */
  reach(at: Date): void;
  /** Carries out a command under a key. What an earlier, interrupted load has carried out is not repeated. Throws where it is refused. */
  act<R extends Found, I, F, P>(command: Command<R, I, F, P>, key: string, who: Actor, input: object): Promise<Row>;
  /** As `act`, on a subject in its present version; `field` is the name of the input field for its id. */
  move<R extends Found, I, F, P>(
    command: Command<R, I, F, P>,
    who: Actor,
    on: Readonly<Record<string, string>>,
    input?: object,
  ): Promise<Row>;
  /** The person with a login. */
  person(login: string): Promise<Actor>;
}

const PREFIX = 'demo:';

/** Sets the stage. `start` is where the story begins; a load that is resumed begins where the log ends. */
export async function openStage(origin: string, start: Date, now: Date): Promise<Stage> {
  const clock = manualClock(origin, new Date(Math.max(start.getTime(), await newestEntry())));
  const act: Stage['act'] = async (command, key, who, input) => {
    const known = await doneBefore(who, PREFIX + key);
    if (known) return known;
    clock.advance(1_000);
    const ctx = { actor: who, clock, origin, requestId: randomUUID() };
    const result = await execute(command, { key: PREFIX + key, ...input }, ctx);
    if (isRefusal(result)) {
      const issues = result.issues.map((issue) => `${issue.path.join('.')} ${issue.key}`).join(', ');
      throw new Error(`${command.move} ${key}: ${result.key} at ${result.path.join('.')} ${issues}`);
    }
    return result;
  };
  return {
    clock,
    origin,
    now,
    reach: (at) => clock.moveTo(new Date(Math.max(at.getTime(), clock.now().getTime()))),
    act,
    async move(command, who, on, input = {}) {
      const id = Object.values(on)[0] ?? '';
      const { rev } = await rowOf(id);
      return act(command, `${command.move}:${id}:${who.id}`, who, { rev, ...on, ...input });
    },
    async person(login) {
      const account = (await listRows('Account', SYSTEM_ACTOR, { login }, { limit: 1 }))[0];
      if (!account) throw new Error(`Nobody has the login ${login}`);
      return { ...actorOf(account), via: 'cli' };
    },
  };
}

/** A visitor who registers. */
export const passerBy: Actor = { ...visitor('zh'), via: 'cli' };

/** The platform itself. */
export const platform: Actor = { ...SYSTEM_ACTOR, via: 'cli' };

/** A row by id, as the platform itself sees it; throws where there is none. */
export async function rowOf(id: string): Promise<Row> {
  const name: SubjectName | null = subjectOfId(id);
  const row = name && (await rowsById(name, SYSTEM_ACTOR, [id]))[0];
  if (!row) throw new Error(`${id} is not there`);
  return row;
}

async function doneBefore(who: Actor, key: string): Promise<Row | null> {
  const done = await collectionOf<{ _id: string; subjectId: string }>('commands').findOne({ _id: `${who.id}:${key}` });
  return done && rowOf(done.subjectId);
}

async function newestEntry(): Promise<number> {
  const newest = (name: string) => collectionOf<{ _id: string; at: Date }>(name).findOne({}, { sort: { at: -1 } });
  const found = await Promise.all([newest('trail_head'), newest('trail_outbox')]);
  return Math.max(0, ...found.map((one) => one?.at.getTime() ?? 0));
}
