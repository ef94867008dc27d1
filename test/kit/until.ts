import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer holds, for at most two minutes unless told, and answers it. */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  holds: (answer: Answer) => boolean = Boolean,
  limitMs = 120_000,
): Promise<Answer> {
  for (const end = performance.now() + limitMs; ; ) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end)
      throw new Error(`Not so within ${limitMs} ms: ${ask} answers ${JSON.stringify(answer)?.slice(0, 500)}`);
    await pause(50);
  }
}
