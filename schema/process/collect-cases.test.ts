import { describe, expect, it } from '@jest/globals';
import { type CountedCase, caseCollector } from './collect-cases.js';

const ran = (path: string): CountedCase => {
  const steps = path.split(' ');
  const times = steps.map((_, at) => at * 1000);
  return { steps, times, conforming: true, gaps: [], unitId: null, buyerId: null };
};

describe('the statistics of cases', () => {
  it('put the most frequent first, of equally frequent ones the shorter, and never by the order in which cases come', () => {
    const cases = ['a c', 'a b c', 'a b', 'a b', 'a d', 'a b'].map(ran);
    const figuresOf = (all: readonly CountedCase[]) => {
      const collector = caseCollector();
      for (const one of all) collector.add(one);
      const { variants, transitions } = collector.figures();
      return [variants.map(({ steps }) => steps.join(' ')), transitions.map(({ from, to }) => `${from} ${to}`)];
    };
    const [variants, transitions] = figuresOf(cases);
    expect(variants).toEqual(['a b', 'a c', 'a d', 'a b c']);
    expect(transitions).toEqual(['a b', 'a c', 'a d', 'b c']);
    expect(figuresOf(cases.toReversed())).toEqual([variants, transitions]);
  });
});
