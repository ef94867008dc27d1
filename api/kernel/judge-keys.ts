import { type FoldedField, keyPath } from '../../schema/kernel/derive/folded-fields.js';
import { keyOf } from '../../schema/kernel/derive/keys-of.js';
import type { Read } from './command.js';
import { documentOf } from './document-of.js';
import { type Refusal, refuse, refuseTogether } from './refusal.js';
import type { Row } from './row.js';
import type { RowFilter, Subject } from './subjects.js';

/** What is typed and how often it may stand. */
interface Typing {
  readonly input: unknown;
  /** The row that it is typed for; null for a creation. */
  readonly row: Row | null;
  /** What a creation starts from. */
  readonly origin: unknown;
  readonly read: Pick<Read, 'find' | 'visible'>;
}

/** A number that stands on another row already, and the field that it was typed into. */
export interface KnownNumber {
  readonly field: string;
  readonly refusal: Refusal;
}

/**
 * The numbers from somebody else's paper that are typed and stand on another row already, however they are written there: those that must not,
 * and those for which no reason is given. `execute` judges them by the input, so that they are told together with what the rule finds wrong.
 * Where two acts bring in the same number at the same moment, the index stops the second.
 */
export async function judgeKeys(subject: Pick<Subject, 'name' | 'folded'>, typing: Typing): Promise<KnownNumber[]> {
  const known: KnownNumber[] = [];
  for (const field of subject.folded) {
    const refusal = await judgeKey(subject, field, typing);
    if (refusal) known.push({ field: field.name, refusal });
  }
  return known;
}

/** All that stands against an act: of a number that the rule itself refuses nothing more is said. */
export function withKnown(known: readonly KnownNumber[], refusal: Refusal | null): Refusal | null {
  const paths = refusal && refusal.issues.length > 0 ? refusal.issues : [refusal];
  const judged = new Set(paths.map((one) => one?.path[0]));
  return refuseTogether([...known.filter(({ field }) => !judged.has(field)).map((one) => one.refusal), refusal]);
}

async function judgeKey(
  { name: kind }: Pick<Subject, 'name'>,
  { name, folded }: FoldedField,
  { input, row, origin, read }: Typing,
): Promise<Refusal | null> {
  const { within, twice, asking = 'kernel.sameNumberReason', unless = [] } = folded;
  const typed: unknown = Reflect.get(Object(input), name);
  if (twice === 'SHOWN' || typeof typed !== 'string' || typed === '') return null;
  if (twice === 'REASON' && hasReason(input)) return null;
  const key = keyOf(folded, typed);
  const before: unknown = row && Reflect.get(row, name);
  if (typeof before === 'string' && keyOf(folded, before) === key) return null;
  const scope = within === undefined ? {} : { [within]: Reflect.get(Object(row ?? origin), within) };
  const same: RowFilter = {
    ...scope,
    [keyPath(name)]: key,
    ...(row && { _id: { $ne: row._id } }),
    ...(unless.length > 0 && { state: { $nin: [...unless] } }),
  };
  const [other] = await read.find(kind, same, 1);
  if (!other) return null;
  const path = [twice === 'REASON' ? 'reason' : name];
  if ((await read.visible(kind, other._id)) === null) return refuse('CONFLICT', 'kernel.sameNumber', path, { typed });
  return refuse('CONFLICT', twice === 'REASON' ? asking : 'kernel.sameNumberOn', path, {
    typed,
    kind,
    document: documentOf(other),
    written: String(Reflect.get(other, name)),
  });
}

function hasReason(input: unknown): boolean {
  const reason: unknown = Reflect.get(Object(input), 'reason');
  return typeof reason === 'string' && reason !== '';
}
