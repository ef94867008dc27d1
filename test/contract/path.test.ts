import { describe, expect, it } from '@jest/globals';
import { subjectOf } from '../../api/kernel/subjects.js';
import '../../api/modules.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { NO_STAGE, PATH, stageOf, TURNED_BACK } from '../../schema/purchases/path.js';

const WHERE = 'schema/purchases/path.ts';
const lifecycles = Object.values(LIFECYCLES);
const known = new Set(lifecycles.flatMap(({ module, moves }) => Object.keys(moves).map((name) => `${module}.${name}`)));
const ofPurchase = lifecycles.filter(({ subject }) => 'purchaseId' in subjectOf(subject).model.schema.paths);
const steps = ofPurchase.flatMap(({ module, moves }) =>
  Object.entries(moves)
    .filter(([, { quiet }]) => !quiet)
    .map(([name]) => `${module}.${name}`),
);

describe('the path of a purchase', () => {
  it('every move on something that belongs to a purchase has a stage', () => {
    const nowhere = steps
      .filter((type) => stageOf(type) === null && !NO_STAGE.includes(type))
      .map(
        (type) =>
          `${type}: say its stage in its declaration, or null where it is of none; of kinds not declared in ${WHERE}`,
      );
    expect(nowhere).toEqual([]);
    expect(ofPurchase.length).toBeGreaterThan(9);
  });

  it('each move has one stage', () => {
    const all = [...Object.values(PATH).flat(), ...NO_STAGE];
    const twice = all.filter((type, place) => all.indexOf(type) !== place);
    expect(twice.map((type) => `${type}: leave it in one stage alone in ${WHERE}`)).toEqual([]);
  });

  it('only existing moves have a stage', () => {
    const gone = [...Object.values(PATH).flat(), ...NO_STAGE, ...TURNED_BACK].filter((type) => !known.has(type));
    expect(gone.map((type) => `${type}: no life cycle has this move; rename or remove it in ${WHERE}`)).toEqual([]);
  });

  it('a move that sends a stage back has one', () => {
    const lost = TURNED_BACK.filter((type) => stageOf(type) === null);
    expect(lost.map((type) => `${type}: stands in TURNED_BACK and in no stage of PATH in ${WHERE}`)).toEqual([]);
  });
});
