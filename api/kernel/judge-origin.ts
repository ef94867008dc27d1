import type { SubjectName } from '../../schema/common/ids.js';
import type { Lifecycle, Origin } from '../../schema/kernel/lifecycle.js';
import type { Actor } from './actor.js';
import type { Read } from './command.js';
import { documentOf } from './document-of.js';
import { type Refusal, refuse } from './refusal.js';
import type { Row } from './row.js';

/** A creation that starts from something. */
export interface Creation {
  readonly lifecycle: Lifecycle;
  readonly move: string;
}

/**
 * Why nothing can be created from a subject that the actor sees: it is in no state for that, is meant for others, or has been used already.
 * Null where nothing stands against it. Asked by `execute`, and by `moves` before anybody tries.
 */
export async function judgeOrigin(
  { lifecycle, move }: Creation,
  row: Row,
  { actor, read }: { readonly actor: Actor; readonly read: Pick<Read, 'find'> },
): Promise<Refusal | null> {
  const origin = lifecycle.moves[move]?.startsFrom;
  if (!origin) return null;
  const { subject, field, states, among, once } = origin;
  if (!states.includes(row.state)) return wrongState(subject, row, states, [field]);
  if (among !== undefined && !textsIn(row, among).includes(actor.id))
    return refuse('FORBIDDEN', 'kernel.notAmong', [field]);
  if (!once) return null;
  const [before] = await read.find(lifecycle.subject, usedBy({ field, once, move }, row, actor), 1);
  if (!before) return null;
  return refuse('RULE', 'kernel.doneAlready', [field], {
    move,
    kind: lifecycle.subject,
    document: documentOf(before),
  });
}

/** The refusal of an act whose origin is in none of the states for it; the path is that of the input. */
export function wrongState(
  subject: SubjectName,
  row: Row,
  states: readonly string[],
  path: readonly (string | number)[],
): Refusal {
  return refuse('WRONG_STATE', 'kernel.otherState', path, {
    subject,
    kind: subject,
    document: documentOf(row),
    state: row.state,
    states: states.join(','),
  });
}

/** A row that was created from the origin before. Where each person may create one, people are compared, not accounts. */
function usedBy(
  { field, once, move }: Pick<Origin, 'field'> & { readonly once: NonNullable<Origin['once']>; readonly move: string },
  row: Row,
  actor: Actor,
) {
  const { per, unless } = once;
  const own = per?.is === 'SUPPLIER' ? { [per.field]: actor.supplierId } : {};
  const person = per?.is === 'ACCOUNT' ? { $or: [{ [per.field]: actor.id }, { [`acts.${move}`]: actor.ref }] } : {};
  return { [field]: row._id, ...own, ...person, ...(unless && { state: { $nin: [...unless] } }) };
}

function textsIn(row: Row, field: string): readonly unknown[] {
  const texts: unknown = Reflect.get(row, field);
  return Array.isArray(texts) ? texts : [];
}
