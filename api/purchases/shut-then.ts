import { LIFECYCLES } from '../../schema/lifecycles.js';
import { SHUT_KINDS, secretContent } from '../../schema/secrecy.js';
import type { Context } from '../kernel/context.js';
import { listFields } from '../kernel/reads.js';
import type { DocumentThen } from './waits-at.js';

/**
 * The documents of a purchase at a moment whose content is still secret to the reader, with nothing but what they answer and whose they are:
 * everybody may know that an expert has scored, and what a purchase waits for depends on it.
 */
export async function shutThen(
  purchaseId: string,
  at: Date,
  seen: { has(id: string): boolean },
  ctx: Context,
): Promise<DocumentThen[]> {
  const kinds = await Promise.all(
    SHUT_KINDS.map(async (kind) => {
      const secret = secretContent(LIFECYCLES[kind]);
      const told = secret ? [secret.of, secret.own] : [];
      const rows = await listFields(kind, ctx.actor, { purchaseId, createdAt: { $lte: at } }, ['state', ...told]);
      return rows.map(({ _id, state, ...fields }) => ({
        ...{ kind, id: String(_id), state: String(state) },
        fields: Object.fromEntries(told.map((name) => [name, String(fields[name])])),
      }));
    }),
  );
  return kinds.flat().filter(({ id }) => !seen.has(id));
}
