import { SUBJECT_NAMES, type SubjectName } from './common/ids.js';
import {
  type Lifecycle,
  type Move,
  type SecretContent,
  type SecretExistence,
  statesFollowing,
  targetsOf,
} from './kernel/lifecycle.js';
import { LIFECYCLES } from './lifecycles.js';

/**
 * The only place that reads what life cycles declare as secret: by kind, by state and by entry. Whoever shows, counts, exports or records
 * subjects asks here and compares no states.
 *
 * Two things can be secret. The existence of a subject (bids until the opening, declines for good): its own state says when that is over, and its
 * entries name no purchase before. Its content (scores until the evaluation is complete): an act on another subject ends that.
 */

/** Kinds of subjects that only their own side may know of for a while. */
export const SECRET_KINDS: readonly string[] = kindsWith((lifecycle) => secretExistence(lifecycle) !== null);

/** Kinds of subjects that refer to a purchase but belong to none. */
export const LINKED_KINDS: readonly string[] = kindsWith(({ linked }) => linked === true);

/** What the trail needs to know of a row to decide which purchase its entry names. */
export interface Belonging {
  readonly state: string;
  readonly purchaseId?: string | null;
}

/** The states of a kind in which it is no longer secret, including those that follow. */
export function openStates(lifecycle: Lifecycle): readonly string[] {
  if (!secretExistence(lifecycle)) return lifecycle.states;
  const opened = movesEnding(lifecycle).flatMap(([, move]) => targetsOf(move, null));
  return statesFollowing(lifecycle, opened);
}

/** Whether a subject in this state is still secret. */
export function isSecret(lifecycle: Lifecycle, state: string): boolean {
  return secretExistence(lifecycle) !== null && !openStates(lifecycle).includes(state);
}

/**
 * The purchase that an entry names (`proc`), by the subject as it is after the act: null while the subject is secret, and always for linked
 * kinds.
 */
export function procOf(lifecycle: Lifecycle, { state, purchaseId }: Belonging): string | null {
  if (lifecycle.linked || isSecret(lifecycle, state)) return null;
  return purchaseId ?? null;
}

/** How the existence of subjects of this kind is secret for a while; null where it is not. */
export function secretExistence({ secret }: Lifecycle): SecretExistence | null {
  return secret !== 'none' && secret.what === 'EXISTENCE' ? secret : null;
}

/** How the content of subjects of this kind is secret for a while; null where it is not. */
export function secretContent({ secret }: Lifecycle): SecretContent | null {
  return secret !== 'none' && secret.what === 'CONTENT' ? secret : null;
}

/** Kinds of subjects whose content is secret for a while. */
export const SHUT_KINDS: readonly SubjectName[] = SUBJECT_NAMES.filter((name) => secretContent(LIFECYCLES[name]));

/** Kinds of subjects whose rows are kept from some people for a while. */
export const BLIND_KINDS: readonly SubjectName[] = SUBJECT_NAMES.filter((name) => LIFECYCLES[name].blind);

/** Whether what was done to the subject that a secret content or a blind kind points to has ended the secrecy; `acts` as its row has them, by move. */
export function isOpenBy({ until }: Pick<SecretContent, 'until'>, acts: Readonly<Record<string, unknown>>): boolean {
  return acts[until.slice(until.indexOf('.') + 1)] !== undefined;
}

/** The kind of subject that an act (`module.move`) moves. Throws where there is no such act. */
export function subjectOfAct(type: string): SubjectName {
  const found = SUBJECT_NAMES.find((name) => {
    const { module, moves } = LIFECYCLES[name];
    return Object.keys(moves).some((move) => `${module}.${move}` === type);
  });
  if (!found) throw new RangeError(`No life cycle has ${type}`);
  return found;
}

/** The act (`module.move`) before which nobody is shown an entry of this type; null where it is shown at once. */
export function shutUntil(type: string): string | null {
  return SHUT_TYPES.get(type) ?? null;
}

const SHUT_TYPES: ReadonlyMap<string, string> = new Map(
  SHUT_KINDS.flatMap((name) => {
    const { module, moves } = LIFECYCLES[name];
    const until = secretContent(LIFECYCLES[name])?.until ?? '';
    return Object.keys(moves).map((move) => [`${module}.${move}`, until] as const);
  }),
);

/** Whether an entry (`module.move`) ends the secrecy of its subject. */
export function endsSecrecy(type: string): boolean {
  return ENDING.has(type);
}

const ENDING: ReadonlySet<string> = new Set(
  Object.values(LIFECYCLES).flatMap((lifecycle) =>
    movesEnding(lifecycle).map(([name]) => `${lifecycle.module}.${name}`),
  ),
);

function movesEnding(lifecycle: Lifecycle): [string, Move][] {
  const secret = secretExistence(lifecycle);
  const until = secret?.until ?? null;
  return until === null ? [] : Object.entries(lifecycle.moves).filter(([, { within }]) => within?.includes(until));
}

function kindsWith(has: (lifecycle: Lifecycle) => boolean): string[] {
  return Object.values(LIFECYCLES).flatMap((lifecycle) => (has(lifecycle) ? [lifecycle.subject] : []));
}
