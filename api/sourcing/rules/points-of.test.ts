import { describe, expect, it } from '@jest/globals';
import type { CriterionRow } from '../../../schema/sourcing/criterion.js';
import { pointsOf } from './points-of.js';

const weights = (...all: readonly string[]): CriterionRow[] =>
  all.map((weight, index) => ({ id: `c${index + 1}`, name: `评分项 ${index + 1}`, weight, basis: null }));
const score = (...points: readonly (readonly [string, string])[]) => ({
  bidId: 'bid_1',
  technical: null,
  points: points.map(([criterionId, given]) => ({ criterionId, points: given })),
  comment: null,
});
const whole = (technical: string) => ({ bidId: 'bid_1', technical, points: null, comment: null });

describe('the points of a bid', () => {
  it.each([
    ['one criterion', weights('100'), score(['c1', '87.55']), '87.55'],
    ['points for the whole', weights('100'), whole('87.55'), '87.55'],
    ['two', weights('60', '40'), score(['c1', '90'], ['c2', '75.5']), '84.2'],
    ['two in another order', weights('60', '40'), score(['c2', '75.5'], ['c1', '90']), '84.2'],
    [
      'weights that no float adds up to 100',
      weights('33.33', '33.33', '33.34'),
      score(['c1', '0.01'], ['c2', '0.01'], ['c3', '0.02']),
      '0.013334',
    ],
    ['a tenth and two', weights('10', '20', '70'), score(['c1', '0.1'], ['c2', '0.2'], ['c3', '0']), '0.05'],
  ])('are weighed exactly: %s', (_name, criteria, given, technical) => {
    expect(pointsOf(given, criteria, 0)).toMatchObject({ id: 'bid_1', technical });
  });

  it('are in the order of the criteria', () => {
    const made = pointsOf(score(['c2', '2'], ['c1', '1']), weights('60', '40'), 0);
    expect(made).toMatchObject({
      points: [
        { id: 'c1', points: '1' },
        { id: 'c2', points: '2' },
      ],
    });
  });

  it.each([
    ['a criterion left out', score(['c1', '1']), 'sourcing.criterionUnscored', ['scores', '3', 'points']],
    [
      'a criterion twice',
      score(['c1', '1'], ['c1', '1'], ['c2', '1']),
      'sourcing.unknownCriterion',
      ['scores', '3', 'points', '1', 'criterionId'],
    ],
    [
      'an unknown criterion',
      score(['c1', '1'], ['c2', '1'], ['c3', '1']),
      'sourcing.unknownCriterion',
      ['scores', '3', 'points', '2', 'criterionId'],
    ],
    ['points for the whole where there are two', whole('80'), 'sourcing.criterionUnscored', ['scores', '3', 'points']],
    [
      'both ways at once',
      { ...score(['c1', '1'], ['c2', '1']), technical: '80' },
      'sourcing.scoredTwoWays',
      ['scores', '3', 'technical'],
    ],
  ])('are refused with %s', (_name, given, key, path) => {
    expect(pointsOf(given, weights('60', '40'), 3)).toMatchObject({ refused: true, code: 'RULE', key, path });
  });
});
