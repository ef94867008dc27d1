import type { encodingsOf, ImportFault } from '../api/catalogue/index.js';
import type { AccountRow } from '../api/identity/index.js';
import { type Actor, SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { Env } from '../api/kernel/env.js';
import { say } from '../api/kernel/messages.js';
import { listRows } from '../api/kernel/reads.js';
import type { Refusal } from '../api/kernel/refusal.js';
import type { Role } from '../schema/common/roles.js';
import { Misused } from './misused.js';

/** The account with a login, if it holds one of the posts; without a login, the only such account, or in a demonstration the first. */
export async function importerOf(
  posts: readonly Role[],
  { origin }: Pick<Env, 'origin'>,
  login: string | undefined,
): Promise<AccountRow> {
  const holder = { state: 'ACTIVE', roles: { $in: posts }, ...(login ? { login: login.toLowerCase() } : {}) };
  const found = await listRows('Account', SYSTEM_ACTOR, holder, { sort: { _id: 1 }, limit: 20 });
  const [first] = found;
  const post = posts.map((role) => role.toLowerCase().replaceAll('_', ' ')).join(' or ');
  if (!first) throw new Misused(login ? `${login} is no ${post}` : `There is no ${post}`);
  if (found.length > 1 && !login && !origin.startsWith('demo/'))
    throw new Misused(`Say who imports, with --as: ${found.map((account) => account.login).join(', ')}`);
  if (!login) console.error(`Importing as ${first.login}`);
  return first;
}

let stop: AbortController | null = null;

/** Ends an import between two steps when the person interrupts it; a worker then continues it. */
export function interrupted(): AbortSignal {
  if (!stop) {
    const made = new AbortController();
    process.once('SIGINT', () => made.abort());
    process.once('SIGTERM', () => made.abort());
    stop = made;
  }
  return stop.signal;
}

/** All that an act was refused for, in the language of whoever asked; one line for each. */
export function toldRefusal({ key, params, issues }: Refusal, { language }: Pick<Actor, 'language'>): string {
  const all = issues.length > 0 ? issues : [{ key, params }];
  return all.map((one) => say(language, one.key, one.params)).join('\n');
}

/** A fault, or another remark about a line, as printed. */
export interface ToldLine {
  readonly line: number;
  /** Number of lines with the same remark. */
  readonly count: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
}

/** The remarks on the lines of an import, in the language of whoever imports. */
export function toldLines(remarks: readonly ImportFault[], { language }: Actor): ToldLine[] {
  return remarks.map(({ line, count, column, value, key, params }) => {
    return { line, count, column, value, message: say(language, key, params) };
  });
}

/** Prints remarks on lines; a remark that many lines share is printed once. */
export function printLines(lines: readonly ToldLine[]): void {
  for (const { line, count, column, message } of lines) {
    const others = count > 1 ? ` and ${count - 1} more lines` : '';
    console.log(`line ${line}${others}${column ? `, ${column}` : ''}: ${message}`);
  }
}

/** An encoding that a file may be in, with some of its lines as read in it. */
type ToldEncoding = Awaited<ReturnType<typeof encodingsOf>>[number];

/** Prints in which encodings a file reads like text, and how to choose one. */
export function printEncodings(encodings: readonly ToldEncoding[]): void {
  if (encodings.length === 0) return;
  console.log('The file does not say its encoding. It may be:');
  for (const { encoding, samples } of encodings) {
    console.log(`  --encoding ${encoding}`);
    for (const { line, text } of samples) console.log(`    line ${line}: ${text}`);
  }
}

/** Seconds since a moment of the monotonic clock, to a tenth. */
export function since(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}
