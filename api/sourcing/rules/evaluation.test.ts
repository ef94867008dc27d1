import { describe, expect, it } from '@jest/globals';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { Evaluation, type EvaluationRow } from '../../../schema/sourcing/evaluation.js';
import { actorOf, base, bid, event, given, idOf, NOW } from '../../../test/kit/example-event.js';
import { completeEvaluation } from './complete-evaluation.js';
import { scoreBids } from './score-bids.js';

const opened = event({ state: 'OPENED', openedAt: NOW, bidsOpened: 2 });
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const bids = [1, 2].map((nth) =>
  bid(nth, { state: 'OPENED', net: cny(`${nth}00.00`), tax: cny('0.00'), total: cny(`${nth}00.00`) }),
);
const scores = [
  { bidId: idOf('bid', 1), technical: '80', comment: null },
  { bidId: idOf('bid', 2), technical: '90.5', comment: null },
];

function evaluation(expert: string): EvaluationRow {
  const locked = scores.map(({ bidId, ...score }) => ({
    ...{ id: bidId, ...score },
    points: [{ id: 'c1', points: score.technical }],
  }));
  const place = { purchaseId: idOf('pur', 1), eventId: idOf('evt', 1) };
  return {
    ...base(idOf('evl', 1), 'LOCKED'),
    ...place,
    expertId: expert,
    scores: locked,
    lockedAt: NOW,
    declaredAt: NOW,
  };
}

describe('scoreBids', () => {
  const expert = actorOf(idOf('acc', 9));
  const decide = (input: object[]) =>
    scoreBids.decide(
      opened,
      inputOf(Evaluation, 'scoreBids').parse({ key: 'a-key-of-8', eventId: idOf('evt', 1), scores: input }),
      given({ bids, declared: undefined }, null, { actor: expert }),
    );

  it.each(['100.01', '-1', '1.234', 'NaN'])('refuses %s points', (technical) => {
    const input = { key: 'a-key-of-8', eventId: idOf('evt', 1), scores: [{ ...scores[0], technical }] };
    expect(inputOf(Evaluation, 'scoreBids').safeParse(input).success).toBe(false);
  });

  it('locks the points of the expert who asks', () => {
    expect(decide(scores)).toMatchObject({
      expertId: expert.id,
      scores: [{ id: idOf('bid', 1), technical: '80' }, {}],
    });
  });

  it('records when interests were declared: before scoring, or with the scores', () => {
    const earlier = new Date(NOW.getTime() - 1);
    const declared = { ...base(idOf('dcl', 1), 'NO_INTEREST' as const), declaredAt: earlier, reason: null };
    const place = { purchaseId: idOf('pur', 1), eventId: idOf('evt', 1), expertId: expert.id };
    const input = inputOf(Evaluation, 'scoreBids').parse({ key: 'a-key-of-8', eventId: idOf('evt', 1), scores });
    const facts = { bids, declared: { ...declared, ...place } };
    expect(scoreBids.decide(opened, input, given(facts, null, { actor: expert }))).toMatchObject({
      declaredAt: earlier,
    });
    expect(decide(scores)).toMatchObject({ declaredAt: NOW });
  });

  const refusals: [string, object[], string][] = [
    ['a bid left out', scores.slice(1), 'sourcing.bidsUnscored'],
    ['a bid twice', [...scores, ...scores.slice(1)], 'sourcing.noBidToScore'],
    ['another event’s bid', [...scores, { bidId: idOf('bid', 7), technical: '1' }], 'sourcing.noBidToScore'],
  ];
  it.each(refusals)('refuses %s', (_name, input, key) => {
    expect(decide(input)).toMatchObject({ refused: true, code: 'RULE', key });
  });
});

describe('completeEvaluation', () => {
  const input = { key: 'a-key-of-8', rev: 1, eventId: idOf('evt', 1) };
  const decide = (facts: { bids: typeof bids; evaluations: EvaluationRow[] }) =>
    completeEvaluation.decide(opened, input, given(facts, null));

  it('waits for every expert', () => {
    expect(decide({ bids, evaluations: [] })).toMatchObject({ key: 'sourcing.scoresMissing', params: { count: 1 } });
  });

  it('has nothing to rank without a bid', () => {
    expect(decide({ bids: [], evaluations: [] })).toMatchObject({ key: 'sourcing.noBids' });
  });

  it('ranks the opened bids', () => {
    expect(decide({ bids, evaluations: [evaluation(idOf('acc', 9))] })).toMatchObject({
      ranking: [
        { id: idOf('bid', 1), rank: 1, score: '92.00' },
        { id: idOf('bid', 2), rank: 2, priceScore: '50.00', technicalScore: '90.50', score: '66.20' },
      ],
    });
  });

  it('does not rank without technical points, where every expert has recused themselves', () => {
    const left = { ...opened, expertIds: [] };
    const facts = { bids, evaluations: [] };
    expect(completeEvaluation.decide(left, input, given(facts, null))).toMatchObject({ key: 'sourcing.noExpertLeft' });
    expect(completeEvaluation.decide({ ...left, priceWeight: 100 }, input, given(facts, null))).toMatchObject({
      ranking: [{ rank: 1 }, { rank: 2 }],
    });
  });

  it('ranks a single bid', () => {
    const facts = { bids: bids.slice(1), evaluations: [evaluation(idOf('acc', 9))] };
    expect(decide(facts)).toMatchObject({ ranking: [{ id: idOf('bid', 2), rank: 1, priceScore: '100.00' }] });
  });
});

describe('bids of different tax rates', () => {
  // 113.00 at 13 %, and 105.00 at 3 %: cheaper with tax, dearer without.
  const [general, small] = [bid(1), bid(2)].map((row, at) => ({
    ...row,
    state: 'OPENED' as const,
    ...(at === 0
      ? { net: cny('100.00'), tax: cny('13.00'), total: cny('113.00') }
      : { net: cny('101.94'), tax: cny('3.06'), total: cny('105.00') }),
  }));
  const facts = { bids: [general, small].filter((row) => row !== undefined), evaluations: [] };
  const first = (compareBasis: 'WITH_TAX' | 'WITHOUT_TAX') => {
    const judged = { ...opened, priceWeight: 100, expertIds: [], compareBasis };
    const input = { key: 'a-key-of-8', rev: 1, eventId: idOf('evt', 1) };
    return completeEvaluation.decide(judged, input, given(facts, null));
  };

  it.each([
    ['WITHOUT_TAX', 1, ['100.00', '101.94']],
    ['WITH_TAX', 2, ['105.00', '113.00']],
  ] as const)('are ranked %s', (basis, winner, compared) => {
    expect(first(basis)).toMatchObject({
      ranking: [
        { id: idOf('bid', winner), rank: 1, compared: cny(compared[0]), priceScore: '100.00' },
        { rank: 2, compared: cny(compared[1]) },
      ],
    });
  });
});
