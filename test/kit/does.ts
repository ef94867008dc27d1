import type { Person } from './app.js';

/** Takes a move that must be done: a refusal would only be met much later. Answers the subject with these fields. */
export async function does(
  who: Person,
  move: string,
  input: object,
  fields = 'id rev',
  // biome-ignore lint/suspicious/noExplicitAny: what a test asked for is for the test to know
): Promise<any> {
  const result = await who.act(move, { ...input }, fields);
  if (result.__typename !== 'Refused') return result;
  throw new Error(`${move}: ${result.key} ${result.message} at ${result.path.join('.')}`);
}
