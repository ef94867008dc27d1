import { subjectOfId } from '../../schema/common/ids.js';
import type { Context } from './context.js';
import { say } from './messages.js';
import { personName } from './person-name.js';
import type { MessageParams } from './refusal.js';

/**
 * A message in the reader's language, with names in place of the ids of people and units. The record of a refusal holds ids alone, so that
 * an erased name remains nowhere.
 */
export async function sayNamed(ctx: Context, key: string, params: MessageParams): Promise<string> {
  const named = await Promise.all(
    Object.entries(params).map(async ([name, value]) => [name, await nameOf(value, ctx)]),
  );
  return say(ctx.actor.language, key, Object.fromEntries(named));
}

async function nameOf(value: string | number, ctx: Context): Promise<string | number> {
  const kind = typeof value === 'string' ? subjectOfId(value) : null;
  if (kind === 'Account') {
    const person = await ctx.load(kind, String(value));
    return person ? personName(person, ctx.actor.language) : value;
  }
  if (kind !== 'Unit') return value;
  const unit = await ctx.load(kind, String(value));
  return (ctx.actor.language === 'en' ? unit?.nameEn : null) ?? unit?.name ?? value;
}
