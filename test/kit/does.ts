import type { Person } from './app.js';

/** Takes a move that has to succeed, since a refusal would otherwise be noticed much later. Answers the subject with these fields. */
export async function does(
  who: Person,
  move: string,
  input: object,
  fields = 'id rev',
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
): Promise<any> {
  const result = await who.act(move, { ...input }, fields);
  if (result.__typename !== 'Refused') return result;
  throw new Error(`${move}: ${result.key} ${result.message} at ${result.path.join('.')}`);
}
