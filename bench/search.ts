import { quantile } from 'simple-statistics';
import { PART_SUFFIXES, type PartSuffixes } from '../api/catalogue/index.js';
import { collectionOf } from '../api/kernel/database.js';
import { createRandom } from '../scripts/demo/random.js';
import { openCatalogue } from './kit/catalogue.js';
import { signIn } from './kit/graphql.js';
import { LOGIN } from './kit/platform.js';
import { startApi } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const SHORTEST = 2;
const LONGEST = 12;
const OF_EACH = 40;
const QUERY = 'query($text: String!) { searchParts(text: $text) { id number name } }';

/** Search as you type through the built API, over the imported parts: fragments of 2 to 12 characters of their names and numbers. */
export const searchMeasure: Measure = {
  name: 'search',
  async *run({ rows }) {
    const platform = await openCatalogue(rows);
    const api = await startApi(platform.uri);
    const ask = await signIn(api.base, LOGIN);
    const fragments = await drawFragments();
    const milliseconds: number[] = [];
    let found = 0;
    // The first round warms up: what is measured is a server that has been at work.
    for (const [round, list] of [fragments, fragments].entries())
      for (const text of list) {
        const from = performance.now();
        const { searchParts } = await ask(QUERY, { text });
        if (round === 1) milliseconds.push(performance.now() - from);
        if (round === 1 && Array.isArray(searchParts) && searchParts.length > 0) found++;
      }
    if (found < fragments.length) throw new Error(`${fragments.length - found} fragments of parts find nothing`);
    yield absolute('search.p95', quantile(milliseconds, 0.95), 'ms', { atMost: 20 });
    console.error(`${fragments.length} fragments, median ${quantile(milliseconds, 0.5).toFixed(1)} ms`);
    await api.stop();
    await platform.close();
  },
};

/** The same number of fragments of each length, from anywhere in the texts of random parts; the same ones in each run. */
async function drawFragments(): Promise<string[]> {
  const random = createRandom(12);
  const all = collectionOf<PartSuffixes>(PART_SUFFIXES);
  const count = await all.estimatedDocumentCount();
  const fragments: string[] = [];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let n = 0; n < OF_EACH; ) {
      const [part] = await all
        .find()
        .sort({ _id: 1 })
        .skip(random.int(0, count - 1))
        .limit(1)
        .toArray();
      const texts = (part?.t ?? '').split('|').filter((text) => text.length >= length);
      if (texts.length === 0) continue;
      const text = random.pick(texts);
      const at = random.int(0, text.length - length);
      fragments.push(text.slice(at, at + length));
      n++;
    }
  return random.shuffle(fragments);
}
