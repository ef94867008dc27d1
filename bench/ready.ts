import { quantile } from 'simple-statistics';
import { openPlatform } from './kit/platform.js';
import { startApi } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const STARTS = 5;

/** From the start of the built API until it is first ready, on an existing database. */
export const readyMeasure: Measure = {
  name: 'ready',
  async *run() {
    const platform = await openPlatform();
    const seconds: number[] = [];
    for (let n = 0; n < STARTS; n++) {
      const api = await startApi(platform.uri);
      seconds.push(api.readyMs / 1_000);
      await api.stop();
    }
    yield absolute('ready.api', quantile(seconds, 0.5), 's', { atMost: 3 });
    await platform.close();
  },
};
