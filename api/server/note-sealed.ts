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
/** So many ids of one question are looked at. */
const MOST = 100;

/**
 * Has it noted when somebody names a sealed bid, or one of its entries, in whatever argument of whatever field: who has such an id has it
 * from where it should not be. The answer is that of a true miss and waits for nothing here; an id that names nothing is noted alike, so
 * that the note does not tell either whether there is such a bid.
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
        // What a subscription is asked with was looked at when it began.
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

/** The texts among arguments that may hold such an id. */
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
    // An entry is named by an id that tells no kind, so that only those count that are there.
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
