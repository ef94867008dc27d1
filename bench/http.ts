import { openBare } from './kit/bare.js';
import { createUnitOver } from './kit/create-unit.js';
import { signInAll } from './kit/graphql.js';
import { inFlight, inTurns } from './kit/in-flight.js';
import { hireStaff, openPlatform } from './kit/platform.js';
import { startApi, startWorker } from './kit/programs.js';
import { compared, type Measure } from './measure.js';

const SECONDS = 1;
const PAIRS = 9;
const PEOPLE = 16;
/** An act through the built API (Express, Apollo, token, account), while the worker moves entries into the log. */
export const httpMeasure: Measure = {
  name: 'http',
  async *run() {
    const platform = await openPlatform();
    const { hireAdmins } = await hireStaff(platform);
    const [api, worker] = [await startApi(platform.uri), await startWorker(platform.uri)];
    const bare = await openBare(platform.uri);
    const ask = await signInAll(api.base, await hireAdmins(PEOPLE));
    for (const [count, goal] of [
      [64, 0.18],
      [1, 0.3],
    ] as const) {
      const rates = await inTurns(
        PAIRS,
        () => inFlight(count, SECONDS, bare.insertTwo),
        () => inFlight(count, SECONDS, () => createUnitOver(ask)),
      );
      yield compared(`http.create.inFlight${count}`, 'acts/s', rates, goal);
    }
    await bare.close();
    for (const program of [api, worker]) await program.stop();
    await platform.close();
  },
};
