import type { KeyObject } from 'node:crypto';
import DataLoader from 'dataloader';
import type { SubjectName } from '../../schema/common/ids.js';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import type { Deadline } from './deadline.js';
import { rowsById } from './reads.js';
import type { RowOf } from './subjects.js';

/** What `execute` needs to know of a request. */
export interface ActContext {
  readonly actor: Actor;
  readonly clock: Clock;
  /** Origin of the log that entries are written for. */
  readonly origin: string;
  /** Id of the request; stands in its entries. */
  readonly requestId: string;
  /** The caller's address, for throttling; none where a job or the command line acts. */
  readonly address?: string;
}

/** What a resolver is given. */
export interface Context extends ActContext {
  /** A row the actor may see, or null; one query per kind and tick, however many ask. */
  load<Name extends SubjectName>(name: Name, id: string | null | undefined): Promise<RowOf<Name> | null>;
  /**
   * Makes a value once per request and name, and again after `forget`: a loader that asks for many in one query, or something that many
   * fields need. Each name stands for one type.
   */
  kept<Made>(name: string, make: () => Made): Made;
  /** Lets the request continue as the person who has just signed in by it. */
  become(actor: Actor): void;
  /** Forgets what was loaded; callers of `execute` do so after an act. */
  forget(): void;
  /** When work on the request has to stop. */
  readonly deadline: Deadline;
  /** Id of the sign-in, null for visitors and jobs. */
  readonly sessionId: string | null;
  /** The caller's address, for throttling. */
  readonly address: string;
  /** Which endpoint was asked. */
  readonly endpoint: 'STAFF' | 'SUPPLIER';
  /** What access tokens are signed with. */
  readonly secrets: { readonly STAFF: KeyObject; readonly SUPPLIER: KeyObject };
  /** Sets or clears the cookie of the refresh token. */
  readonly setRefreshCookie: (token: string | null, expires: Date | null) => void;
  /** What the caller's device has kept of its earlier sign-ins; null where it sends nothing. */
  readonly deviceCookie: string | null;
  /** Has the device keep a sign-in for so many milliseconds. */
  readonly setDeviceCookie: (value: string, lastsMs: number) => void;
}

/** Makes a context; loaders live as long as it does: one request. */
export function makeContext(
  base: ActContext &
    Pick<
      Context,
      | 'deadline'
      | 'sessionId'
      | 'address'
      | 'setRefreshCookie'
      | 'deviceCookie'
      | 'setDeviceCookie'
      | 'endpoint'
      | 'secrets'
    >,
): Context {
  let { actor } = base;
  const loaders = new Map<SubjectName, DataLoader<string, unknown>>();
  const made = new Map<string, unknown>();
  const forget = () => {
    loaders.clear();
    made.clear();
  };
  const loaderOf = (name: SubjectName) => {
    const loader = loaders.get(name) ?? new DataLoader<string, unknown>((ids) => rowsById(name, actor, ids));
    loaders.set(name, loader);
    return loader;
  };
  // The server copies the context's own properties, so properties that can change stand on its prototype.
  const living = {
    get actor() {
      return actor;
    },
  };
  const { actor: _, ...rest } = base;
  return Object.assign(Object.create(living) as typeof living, rest, {
    load: async <Name extends SubjectName>(name: Name, id: string | null | undefined) =>
      id ? ((await loaderOf(name).load(id)) as RowOf<Name> | null) : null,
    become: (person: Actor) => {
      actor = person;
      forget();
    },
    kept: <Made>(name: string, make: () => Made) => {
      if (!made.has(name)) made.set(name, make());
      return made.get(name) as Made;
    },
    forget,
  });
}
