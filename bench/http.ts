import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openBare } from './kit/bare.js';
import { type Ask, signIn } from './kit/graphql.js';
import { inFlight, inTurns } from './kit/in-flight.js';
import { ADMIN_LOGIN, hireManager, openPlatform, unitCode } from './kit/platform.js';
import { startApi, startWorker } from './kit/programs.js';
import { compared, type Measure } from './measure.js';

const SECONDS = 1;
const PAIRS = 9;
const QUERY =
  'mutation($input: CreateUnitInput!) { createUnit(input: $input) { ... on Unit { id } ... on Refused { key } } }';
const madeShape = z.object({ createUnit: z.object({ id: z.string() }) });

/** An act through the built API (Express, Apollo, token, account), the worker moving the log on beside it. */
export const httpMeasure: Measure = {
  name: 'http',
  async *run() {
    const platform = await openPlatform();
    await hireManager(platform);
    const [api, worker] = [await startApi(platform.uri), await startWorker(platform.uri)];
    const bare = await openBare(platform.uri);
    const ask = await signIn(api.base, ADMIN_LOGIN);
    for (const [count, goal] of [
      [64, 0.18],
      [1, 0.3],
    ] as const) {
      const rates = await inTurns(
        PAIRS,
        () => inFlight(count, SECONDS, bare.insertTwo),
        () => inFlight(count, SECONDS, () => create(ask)),
      );
      yield compared(`http.create.inFlight${count}`, 'acts/s', rates, goal);
    }
    await bare.close();
    for (const program of [api, worker]) await program.stop();
    await platform.close();
  },
};

/** One act; where the API has no place for it, it is asked again under the same key, as a page does. */
async function create(ask: Ask): Promise<void> {
  const input = { key: randomUUID(), code: unitCode(), name: '发动机缸体车间' };
  for (let refusals = 0; ; refusals++) {
    try {
      return void madeShape.parse(await ask(QUERY, { input }));
    } catch (error) {
      if (refusals === 100 || !/OVERLOADED|RATE_LIMITED/.test(String(error))) throw error;
      await pause(50);
    }
  }
}
