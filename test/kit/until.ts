import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is the one wanted, for at most two minutes by default, and returns it. */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  holds: (answer: Answer) => boolean = Boolean,
  limitMs = 120_000,
): Promise<Answer> {
  for (const end = performance.now() + limitMs; ; ) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end)
      throw new Error(`Waited ${limitMs} ms in vain: ${ask} answers ${JSON.stringify(answer)?.slice(0, 500)}`);
    await pause(50);
  }
}
