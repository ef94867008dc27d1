import { setTimeout as pause } from 'node:timers/promises';
import { asked, count, type Question } from './mixed-work.js';
import type { Person } from './people.js';

const ROW = 'moves { name reason } receipt { text } entries { label changes { label after } }';
const FIELDS = `stages { name state } value { amount } orders { ${ROW} } invoices { ${ROW} } contracts { ${ROW} }
  event { id bids { id } invited { id name moves { name } receipt { text } } trail { counts { total } } }`;

/** The most expensive question of its kind that is not refused. */
export async function dearest({ ask }: Person): Promise<string> {
  const listOf = (first: number) => `{ purchases(first: ${first}) { edges { node { ${FIELDS} } } } }`;
  for (let first = 100; first > 1; first = Math.floor(first * 0.9)) {
    const { code } = await ask(listOf(first));
    if (code !== 'GRAPHQL_VALIDATION_FAILED') return listOf(first);
  }
  return listOf(1);
}

/** Ten readers at work, while six others ask the most expensive question again and again. */
export async function besideDearQuestions(
  readers: readonly Person[],
  others: readonly Person[],
  seconds: number,
  questions: readonly Question[],
) {
  const [first] = others;
  const query = first ? await dearest(first) : '{ serverTime }';
  const found = { reads: [] as number[], dear: [] as number[], refused: new Map<string, number>() };
  const until = performance.now() + seconds * 1_000;
  const read = async (person: Person) => {
    while (performance.now() < until) {
      await pause(300 + 400 * Math.random());
      const outcome = await asked(person, questions);
      if (outcome.status === 200) found.reads.push(outcome.ms);
      else count(found.refused, outcome);
    }
  };
  const askDear = async ({ ask }: Person) => {
    while (performance.now() < until) {
      const { status, ms } = await ask(query);
      if (status === 200) found.dear.push(ms);
      else await pause(1_000);
    }
  };
  await Promise.all([...readers.map(read), ...others.map(askDear)]);
  return found;
}
