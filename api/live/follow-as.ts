import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Role } from '../../schema/common/roles.js';
import { authenticate } from '../identity/index.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import type { Change, ChangeHub } from './watch.js';

/** A stream checks its reader at most once in this time; what happens meanwhile is sent together. */
const ASKED_EACH_MS = 1_000;
/** Where nothing happens, an expired sign-in is noticed after this time at the latest. */
const LOOKED_AFTER_MS = 10_000;

/** What somebody follows. */
export interface Following {
  /** The posts that may follow it. */
  readonly roles: readonly Role[];
  readonly wants: (change: Change) => boolean;
  /** Which of these changes the reader is told. */
  readonly toTell: (changes: readonly Change[], actor: Actor) => Promise<readonly string[]>;
}

/**
 * What a person is told about changes, for as long as they are signed in and hold a post that may follow. Both are checked again before
 * anything is sent; whoever has lost either is told nothing more, and the stream ends.
 */
export function followAs(
  ctx: Context,
  hub: ChangeHub,
  { roles, wants, toTell }: Following,
): AsyncIterableIterator<string> {
  const { actor, sessionId } = ctx;
  const isOwn = ({ kind, id }: Change) =>
    (kind === 'session' && id === sessionId) || (kind === 'account' && id === actor.id);
  const feed = hub.subscribe((change) => isOwn(change) || wants(change));
  const look = setInterval(() => feed.push({ kind: 'account', id: actor.id }), LOOKED_AFTER_MS).unref();
  const end = () => {
    clearInterval(look);
    feed.end();
  };
  const told: string[] = [];
  let mayAsk = 0;
  const next = async (): Promise<IteratorResult<string>> => {
    for (;;) {
      const id = told.shift();
      if (id !== undefined) return { done: false, value: id };
      const changes = await feed.next();
      if (!changes || changes.some(({ kind }) => kind === 'session')) return leave();
      await pause(Math.max(mayAsk - performance.now(), 0));
      mayAsk = performance.now() + ASKED_EACH_MS;
      const reader = await readerNow(ctx);
      if (!reader || !holds(reader, roles)) return leave();
      const wanted = changes.filter((change) => change.kind === 'all' || wants(change));
      if (wanted.length > 0) told.push(...(await toTell(wanted, reader)));
    }
  };
  // Not a generator, since ending one waits for the change it is waiting for.
  const leave = async (): Promise<IteratorResult<string>> => {
    end();
    return DONE;
  };
  const items: AsyncIterableIterator<string> = {
    next,
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]: () => items,
  };
  return items;
}

const DONE: IteratorResult<string> = { done: true, value: undefined };

/** The reader at this moment; null where the sign-in has ended. A job has no sign-in, and stays who it is. */
async function readerNow({ sessionId, actor, endpoint }: Context): Promise<Actor | null> {
  if (sessionId === null) return actor;
  const person = await authenticate({ sessionId, accountId: actor.id, audience: endpoint });
  return person?.actor ?? null;
}
