import { setTimeout as pause } from 'node:timers/promises';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { countDenial } from '../accesses/index.js';
import type { Context } from '../kernel/context.js';
import { isRefusal } from '../kernel/refusal.js';

/** No refusal waits longer for its being counted. */
const LONGEST_WAIT_MS = 200;

/**
 * Has every refusal of a move for want of the right counted, where somebody is signed in. What is carried out passes by
 * here without a wait; a refusal is answered also where counting it fails, which is a fault that is told.
 */
export function noteDenials(schema: GraphQLSchema, onFault: (error: unknown) => void): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (parent, args, ctx: Context, info) => {
      const result: unknown = await resolve(parent, args, ctx, info);
      if (!isRefusal(result) || result.code !== 'FORBIDDEN' || ctx.actor.audience === 'VISITOR') return result;
      const counted = countDenial(field.name, args.input, result, ctx).catch(onFault);
      await Promise.race([counted, pause(LONGEST_WAIT_MS, undefined, { ref: false })]);
      return result;
    };
  }
}
