import { setTimeout as pause } from 'node:timers/promises';
import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql';
import { countDenial } from '../accesses/index.js';
import type { Context } from '../kernel/context.js';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.js';

/** A refusal waits at most this long to be counted, in milliseconds. */
const LONGEST_WAIT_MS = 200;

/**
 * Counts every refusal of a move or question for lack of permission, where somebody is signed in. What is carried out does not wait for
 * this. A refusal is answered even where counting it fails; that failure is reported as a fault.
 */
export function noteDenials(schema: GraphQLSchema, onFault: (error: unknown) => void): void {
  const note = async (name: string, input: unknown, refusal: Refusal, ctx: Context) => {
    if (ctx.actor.audience === 'VISITOR') return;
    const counted = countDenial(name, input, refusal, ctx).catch(onFault);
    await Promise.race([counted, pause(LONGEST_WAIT_MS, undefined, { ref: false })]);
  };
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (parent, args, ctx: Context, info) => {
      const result: unknown = await resolve(parent, args, ctx, info);
      if (isRefusal(result) && result.code === 'FORBIDDEN') await note(field.name, args.input, result, ctx);
      return result;
    };
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (parent, args, ctx: Context, info) => {
      try {
        return await resolve(parent, args, ctx, info);
      } catch (error) {
        if (error instanceof GraphQLError && error.extensions.code === 'FORBIDDEN')
          await note(`query.${field.name}`, args, refuse('FORBIDDEN', 'kernel.notOpenToYou', []), ctx);
        throw error;
      }
    };
  }
}
