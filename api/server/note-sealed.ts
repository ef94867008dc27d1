import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { ID_PREFIX } from '../../schema/common/ids.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { isSecret, SECRET_KINDS } from '../../schema/secrecy.js';
import { countSealedAsk } from '../accesses/index.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import type { Context } from '../kernel/context.js';
import { rowsById } from '../kernel/reads.js';
import { subjectsOfEntries } from '../trail/index.js';

const KINDS = Object.values(LIFECYCLES).filter(({ subject }) => SECRET_KINDS.includes(subject));
const SUBJECT_IDS = new RegExp(KINDS.map(({ subject }) => `${ID_PREFIX[subject]}_[0-9a-f]{32}`).join('|'), 'g');
const ENTRY_ID = /(?<![0-9a-z_])[0-9a-f]{12}7[0-9a-f]{19}(?![0-9a-z])/g;
/** At most this many ids of one question are looked at. */
const MOST = 100;

/**
 * Notes when somebody names a sealed bid, or one of its entries, in any argument of any field: whoever has such an id got it from where
 * they should not. The answer is the same as for an id that does not exist, and does not wait for the note. An id that names nothing is
 * noted too, so that the note does not reveal whether there is such a bid.
 */
export function noteSealed(schema: GraphQLSchema, onFault: (error: unknown) => void): void {
  const look = (args: unknown, ctx: Context) => {
    if (ctx.actor.audience === 'VISITOR' || ctx.actor.audience === 'SYSTEM') return;
    const texts = textsIn(args);
    if (texts.length > 0) void noteAsked(texts.join(' '), ctx).catch(onFault);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.args.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, ctx: Context, info) => {
        // The arguments of a subscription were looked at when it began.
        if (!field.subscribe) look(args, ctx);
        return resolve(parent, args, ctx, info);
      };
      const subscribe = field.subscribe;
      if (!subscribe) continue;
      field.subscribe = (parent, args, ctx: Context, info) => {
        look(args, ctx);
        return subscribe(parent, args, ctx, info);
      };
    }
  }
}

/** The texts among the arguments that could hold such an id. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 32 ? [value] : [];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.values(value).flatMap(textsIn);
}

async function noteAsked(text: string, ctx: Context): Promise<void> {
  const ids = [...new Set(text.match(SUBJECT_IDS) ?? [])].slice(0, MOST);
  const entries = [...new Set(text.match(ENTRY_ID) ?? [])].slice(0, MOST);
  const named = entries.length === 0 ? [] : await subjectsOfEntries(entries);
  for (const lifecycle of KINDS) {
    const { subject } = lifecycle;
    const asked = ids.filter((id) => id.startsWith(ID_PREFIX[subject]));
    // The id of an entry does not tell a kind, so only ids of existing entries count.
    const about = named.filter(({ type }) => type === subject).map(({ id }) => id);
    const all = [...new Set([...asked, ...about])];
    if (all.length === 0) continue;
    const rows = await rowsById(subject, SYSTEM_ACTOR, all);
    const visible = await rowsById(subject, ctx.actor, all);
    const isSealed = all.some((_, place) => {
      const row = rows[place];
      return !visible[place] && (!row || isSecret(lifecycle, row.state));
    });
    if (isSealed) await countSealedAsk(asked[0] ?? null, ctx);
  }
}
