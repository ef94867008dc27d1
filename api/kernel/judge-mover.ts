import type { ClientSession } from 'mongodb';
import type { Move } from '../../schema/kernel/lifecycle.js';
import type { Actor } from './actor.js';
import type { Read } from './command.js';
import { type Judgement, judgeDuty, peopleBehind } from './judge-duty.js';
import { judgeOwner, type OwnerJudgement } from './owners/judge-owner.js';
import type { Place } from './wholes-of.js';

/** Whether somebody may take a move at a place. */
export type MoverJudgement = Judgement & OwnerJudgement;

/** Who asks, when and by which reads; `session` is that of the act's transaction. */
export interface Asking {
  readonly actor: Actor;
  readonly now: Date;
  readonly read: Pick<Read, 'byId' | 'find'>;
  readonly session: ClientSession | null;
}

/**
 * Whether this person may take a move at places that post and state allow: judged first by ownership, then by the duties of all people
 * behind the act. Asked by `execute`, by the field `moves` and by to-dos.
 */
export async function judgeMover(
  move: Move | undefined,
  places: readonly Place[],
  { actor, now, read, session }: Asking,
): Promise<MoverJudgement[]> {
  const judged: MoverJudgement[] = (
    await Promise.all(places.map((place) => judgeOwner(move, place, { actor, now }, read)))
  ).map((one) => ({ ...one, fences: [] }));
  const open = places.flatMap((place, at) => {
    const one = judged[at];
    return one && !one.refusal ? [{ place, at, behalf: one.behalf }] : [];
  });
  for (const behalf of new Set(open.map((one) => one.behalf))) {
    const own = open.filter((one) => one.behalf === behalf);
    const duties = await judgeDuty(
      move?.duty ? [move.duty] : [],
      own.map(({ place }) => place),
      peopleBehind(actor, behalf),
      { now, session },
    );
    for (const [nth, { at }] of own.entries())
      judged[at] = { behalf, ...(duties[nth] ?? { refusal: null, fences: [] }) };
  }
  return judged;
}
