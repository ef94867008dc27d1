import { catalogueCommands } from '../api/catalogue/index.js';
import { unitCommands } from '../api/identity/index.js';
import { openBare } from './kit/bare.js';
import { inFlight, inTurns } from './kit/in-flight.js';
import { ADMIN, openPlatform, type Platform, unitCode } from './kit/platform.js';
import { compared, type Measure } from './measure.js';

const SECONDS = 1;
const PAIRS = 9;

/**
 * An act by `execute` in this process (one that reads nothing first, and one that does), compared with the bare driver's transaction on the
 * same database.
 */
export const executeMeasure: Measure = {
  name: 'execute',
  async *run() {
    const platform = await openPlatform();
    const bare = await openBare(platform.uri);
    const create = () => platform.act(unitCommands.createUnit, { code: unitCode(), name: '发动机缸体车间' }, ADMIN);
    for (const [count, goal] of [
      [64, 0.4],
      [1, 0.55],
    ] as const) {
      const rates = await inTurns(
        PAIRS,
        () => inFlight(count, SECONDS, bare.insertTwo),
        () => inFlight(count, SECONDS, create),
      );
      yield compared(`execute.create.inFlight${count}`, 'acts/s', rates, goal);
    }
    const revise = await reviser(platform, 64);
    const rates = await inTurns(
      PAIRS,
      () => inFlight(64, SECONDS, bare.findUpdateInsert),
      () => inFlight(64, SECONDS, revise),
    );
    yield compared('execute.revise.inFlight64', 'acts/s', rates, 0.6);
    await bare.close();
    await platform.close();
  },
};

/** Revises parts, more of them than acts in flight, so that no act waits for another. */
async function reviser({ act }: Platform, atOnce: number) {
  const { _id: categoryId } = await act(catalogueCommands.createCategory, { code: 'R', name: '零件' });
  const fields = { name: '发动机缸体', unit: '件', drawing: 'DWG-1', material: 'HT250' };
  const parts: { partId: string; rev: number }[] = [];
  for (let n = 0; n < atOnce * 4; n++) {
    const { _id, rev } = await act(catalogueCommands.createPart, { ...fields, categoryId, number: `P-${n}` });
    parts.push({ partId: _id, rev });
  }
  return async (n: number) => {
    const part = parts[n % parts.length];
    if (!part) throw new Error('No part');
    const { partId, rev } = part;
    part.rev++;
    await act(catalogueCommands.revisePart, { ...fields, partId, rev, drawing: `DWG-${n}`, reason: 'a new drawing' });
  };
}
