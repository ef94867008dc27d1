import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type App, type Person, startApp } from '../kit/app.js';
import { revOf } from '../kit/rev-of.js';
import { offer, openedEvent, publishedEvent, scored, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

jest.setTimeout(120_000);

// How experts judge: by criteria that bidders have read, on a sheet with everything except prices, once they have declared that they may.

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of what it asked for
type Shown = any;

const CRITERIA = [
  { name: '技术方案', weight: '60', basis: '符合图纸的程度' },
  { name: '供货保障', weight: '40', basis: null },
];
const SHEET = `bidsWithheld bids { id content { total { amount } } }
  scoringSheet { declaration { id rev state } bidders { id } proposals { bidId number supplier { id } note lines { lineId leadTimeDays } } }`;

let app: App;
let firms: readonly [Firm, Firm, Firm];
let buyer: Person;
let first: Person;
let second: Person;

beforeAll(async () => {
  app = await startApp();
  const [one, two, three] = await threeFirms(app);
  if (!one || !two || !three) throw new Error('Three firms are wanted');
  firms = [one, two, three];
  buyer = await app.as('BUYER');
  first = await app.hire(['EXPERT'], 'first.expert');
  second = await app.hire(['EXPERT'], 'second.expert');
});
afterAll(() => app.stop());

const eventOf = async (who: Person, eventId: string, fields: string): Promise<Shown> =>
  (await who.ask(`{ sourcingEvent(id: "${eventId}") { ${fields} } }`)).data.sourcingEvent;
const sheetOf = (who: Person, eventId: string) => eventOf(who, eventId, SHEET);
const pointsFor = (bidId: string, ...points: readonly string[]) => ({
  bidId,
  points: points.map((given, index) => ({ criterionId: `c${index + 1}`, points: given })),
});
const at = async (eventId: string) => ({ eventId, rev: await revOf(eventId) });

/** An event with two opened bids: the first firm's has a note, the other's has none. */
async function opened(more: object = {}) {
  const expertIds = [first.accountId, second.accountId];
  const event = await publishedEvent(app, firms, 24, {
    more: { priceWeight: 60, expertIds, criteria: CRITERIA, ...more },
  });
  const { eventId } = event;
  const bidIds: string[] = [];
  for (const [firm, price, note] of [
    [firms[0], '12.75', '随货提供材质报告'],
    [firms[1], '12.50', null],
  ] as const) {
    const content = { ...offer(price), note };
    bidIds.push((await firm.person.act('submitBid', { eventId, content }, 'id')).id);
  }
  await openedEvent(app, eventId);
  return { ...event, bidIds };
}

describe('criteria with their weights', () => {
  it('are read by those who are invited, and cannot change after publication', async () => {
    const { eventId } = await publishedEvent(app, firms, 24, {
      more: { priceWeight: 60, expertIds: [first.accountId], criteria: CRITERIA },
    });
    const fields = 'criteria { id name weight basis } hidesBidders';
    const expected = CRITERIA.map((one, index) => ({ id: `c${index + 1}`, ...one }));
    for (const who of [firms[0].person, first, buyer])
      expect(await eventOf(who, eventId, fields)).toEqual({ criteria: expected, hidesBidders: false });
    const anew = { ...settings(app, firms, 24, { expertIds: [first.accountId] }), criteria: [] };
    expect(await buyer.act('editEvent', { ...(await at(eventId)), ...anew })).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('are a single one for the technical part where the event names none', async () => {
    const { eventId } = await publishedEvent(app, firms, 24, {
      more: { priceWeight: 60, expertIds: [first.accountId] },
    });
    const { criteria } = await eventOf(buyer, eventId, 'criteria { id name weight }');
    expect(criteria).toEqual([{ id: 'c1', name: expect.stringMatching(/^(技术|Technical)$/), weight: '100' }]);
  });
});

describe('the sheet', () => {
  it('is shown once its expert has declared no interest in the bidders, and holds no price', async () => {
    const { eventId, bidIds } = await opened();
    const before = await sheetOf(first, eventId);
    expect(before.scoringSheet).toEqual({
      declaration: null,
      bidders: expect.arrayContaining([{ id: firms[0].supplierId }, { id: firms[1].supplierId }]),
      proposals: null,
    });
    expect(await first.act('declareNoInterest', { eventId }, 'state')).toMatchObject({ state: 'NO_INTEREST' });
    expect(await first.act('declareNoInterest', { eventId })).toMatchObject({ key: 'kernel.doneAlready' });
    const { scoringSheet, bids, bidsWithheld } = await sheetOf(first, eventId);
    expect(scoringSheet.proposals.map(({ number }: Shown) => number)).toEqual([1, 2]);
    const proposals = new Map(scoringSheet.proposals.map((one: Shown) => [one.bidId, one]));
    expect(proposals.get(bidIds[0])).toMatchObject({
      supplier: { id: firms[0].supplierId },
      note: '随货提供材质报告',
      lines: [{ lineId: 'l1', leadTimeDays: 20 }],
    });
    expect(proposals.get(bidIds[1])).toMatchObject({ supplier: { id: firms[1].supplierId }, note: null });
    // What is withheld is said to be withheld, never to be missing.
    expect(bids.map(({ content }: Shown) => content)).toEqual([null, null]);
    expect(bidsWithheld).not.toBeNull();
    expect((await sheetOf(second, eventId)).scoringSheet.proposals).toBeNull();
    const others = await sheetOf(buyer, eventId);
    expect([others.scoringSheet, others.bidsWithheld]).toEqual([null, null]);
  });

  it('shows numbers instead of names where the event keeps names from its experts', async () => {
    const { eventId, bidIds } = await opened({ hidesBidders: true });
    await first.act('declareNoInterest', { eventId });
    const { scoringSheet, bids, bidsWithheld } = await sheetOf(first, eventId);
    expect(scoringSheet.proposals.map(({ supplier }: Shown) => supplier)).toEqual([null, null]);
    expect([bids, bidsWithheld === null]).toEqual([null, false]);
    for (const id of bidIds) expect((await first.ask(`{ bid(id: "${id}") { id } }`)).data.bid).toBeNull();
    // Readers who are not experts of the event may read its bids.
    expect((await buyer.ask(`{ bid(id: "${bidIds[0]}") { supplier { id } } }`)).data.bid).toEqual({
      supplier: { id: firms[0].supplierId },
    });
  });
});

describe('technical points', () => {
  it('are exactly Σ weight × mean of the experts', async () => {
    const { eventId, bidIds } = await opened();
    const [one = '', other = ''] = bidIds;
    const score = (who: Person, scores: readonly object[]) =>
      who.act('scoreBids', { eventId, scores }, 'scores { bidId technical points { id points } }');
    await first.act('declareNoInterest', { eventId });
    expect(await score(first, [pointsFor(one, '90'), pointsFor(other, '80', '80')])).toMatchObject({
      key: 'sourcing.criterionUnscored',
      path: ['scores', '0', 'points'],
    });
    expect(await score(first, [{ bidId: one, technical: '90' }, pointsFor(other, '80', '80')])).toMatchObject({
      key: 'sourcing.criterionUnscored',
    });
    expect(await score(first, [pointsFor(one, '90', '100.01'), pointsFor(other, '80', '80')])).toMatchObject({
      code: 'BAD_USER_INPUT',
      key: 'sourcing.points',
      path: ['scores', '0', 'points', '1', 'points'],
    });
    const locked = await score(first, [pointsFor(one, '90', '75.5'), pointsFor(other, '80', '80')]);
    expect(locked.scores[0]).toEqual({
      bidId: one,
      technical: '84.2',
      points: [
        { id: 'c1', points: '90' },
        { id: 'c2', points: '75.5' },
      ],
    });
    await second.act('declareNoInterest', { eventId });
    await score(second, [pointsFor(one, '80', '70'), pointsFor(other, '80', '80')]);
    const done = await buyer.act(
      'completeEvaluation',
      await at(eventId),
      'ranking { bid { id } technicalScore score }',
    );
    const ranked = new Map(done.ranking.map(({ bid, ...place }: Shown) => [bid.id, place]));
    // (84.2 + 76) ÷ 2; 12.50 ÷ 12.75 × 60 + 80.1 × 40 %.
    expect(ranked.get(one)).toEqual({ technicalScore: '80.10', score: '90.86' });
    expect(ranked.get(other)).toEqual({ technicalScore: '80.00', score: '92.00' });
    const after = await sheetOf(first, eventId);
    expect([after.scoringSheet, after.bidsWithheld, after.bids[0].content === null]).toEqual([null, null, false]);
  });
});

describe('an expert with an interest', () => {
  it('takes no part, and exactly one other expert is named as a replacement', async () => {
    const { eventId, bidIds } = await opened();
    const other = await app.hire(['EXPERT'], 'other.expert');
    expect(await buyer.act('nameExpert', { ...(await at(eventId)), expertId: other.accountId })).toMatchObject({
      key: 'sourcing.noVacancy',
    });
    const recused = await second.act('recuse', { eventId, reason: '配偶在该公司任职' }, 'state reason');
    expect(recused).toMatchObject({ state: 'RECUSED', reason: '配偶在该公司任职' });
    expect((await sheetOf(second, eventId)).scoringSheet).toBeNull();
    const scores = bidIds.map((id) => pointsFor(id, '80', '80'));
    expect(await second.act('scoreBids', { eventId, scores })).toMatchObject({ key: 'kernel.notAmong' });
    expect(await eventOf(buyer, eventId, 'vacancies experts { id }')).toEqual({
      vacancies: 1,
      experts: [{ id: first.accountId }],
    });
    const name = async (expertId: string) => buyer.act('nameExpert', { ...(await at(eventId)), expertId }, 'vacancies');
    expect(await name(second.accountId)).toMatchObject({ key: 'sourcing.recusedBefore', path: ['expertId'] });
    expect(await name(first.accountId)).toMatchObject({ key: 'sourcing.expertTwice', path: ['expertId'] });
    expect(await name(buyer.accountId)).toMatchObject({ path: ['expertId'] });
    expect(await name(other.accountId)).toMatchObject({ vacancies: null });
    const more = await app.hire(['EXPERT'], 'one.more');
    expect(await name(more.accountId)).toMatchObject({ key: 'sourcing.noVacancy' });
    for (const who of [first, other]) await who.act('declareNoInterest', { eventId });
    for (const who of [first, other]) await who.act('scoreBids', { eventId, scores });
    expect(await buyer.act('completeEvaluation', await at(eventId), 'state')).toMatchObject({ state: 'EVALUATED' });
  });

  it('may also say so on the sheet, until the scores are locked', async () => {
    const { eventId, bidIds } = await opened();
    const later = async (who: Person) => {
      const { declaration } = (await sheetOf(who, eventId)).scoringSheet;
      const { id, rev } = declaration;
      return who.act('recuseLater', { declarationId: id, rev, reason: '刚刚发现' }, 'state');
    };
    for (const who of [first, second]) await who.act('declareNoInterest', { eventId });
    const { id, rev } = (await sheetOf(first, eventId)).scoringSheet.declaration;
    expect(await second.act('recuseLater', { declarationId: id, rev, reason: 'x' })).toMatchObject({
      code: 'FORBIDDEN',
      key: 'sourcing.othersDeclaration',
    });
    expect(await later(second)).toMatchObject({ state: 'RECUSED' });
    await first.act('scoreBids', { eventId, scores: bidIds.map((one) => pointsFor(one, '80', '80')) });
    expect(await later(first)).toMatchObject({ key: 'sourcing.scoredAlready' });
  });

  it('leaves no expert, and then nothing is ranked until somebody is named', async () => {
    const { eventId, bidIds } = await opened({ expertIds: [first.accountId] });
    await first.act('recuse', { eventId, reason: 'r' });
    expect(await buyer.act('completeEvaluation', await at(eventId))).toMatchObject({ key: 'sourcing.noExpertLeft' });
    await buyer.act('nameExpert', { ...(await at(eventId)), expertId: second.accountId });
    await second.act('declareNoInterest', { eventId });
    await second.act('scoreBids', { eventId, scores: bidIds.map((one) => pointsFor(one, '80', '80')) });
    expect(await buyer.act('completeEvaluation', await at(eventId), 'state')).toMatchObject({ state: 'EVALUATED' });
  });

  it('is released by the buyer where they have left, so that the evaluation does not wait for them for good', async () => {
    const leaver = await app.hire(['EXPERT'], 'leaver');
    const { eventId, bidIds } = await opened({ expertIds: [first.accountId, leaver.accountId] });
    const scores = bidIds.map((one) => pointsFor(one, '80', '80'));
    const release = async (expertId: string) =>
      buyer.act('releaseExpert', { ...(await at(eventId)), expertId, reason: '已离职' }, 'vacancies experts { id }');
    expect(await release(leaver.accountId)).toMatchObject({ key: 'sourcing.expertStillThere', path: ['expertId'] });
    expect(await release(second.accountId)).toMatchObject({ key: 'sourcing.notItsExpert', path: ['expertId'] });
    await first.act('declareNoInterest', { eventId });
    await first.act('scoreBids', { eventId, scores });
    const security = await app.as('SECURITY_ADMIN');
    const accountId = leaver.accountId;
    await security.act('disableAccount', { accountId, rev: await revOf(accountId), reason: '离职' }, 'state');
    expect(await buyer.act('completeEvaluation', await at(eventId))).toMatchObject({ __typename: 'Refused' });
    expect(await release(accountId)).toMatchObject({ vacancies: 1, experts: [{ id: first.accountId }] });
    await buyer.act('nameExpert', { ...(await at(eventId)), expertId: second.accountId });
    await second.act('declareNoInterest', { eventId });
    await second.act('scoreBids', { eventId, scores });
    expect(await buyer.act('completeEvaluation', await at(eventId), 'state')).toMatchObject({ state: 'EVALUATED' });
  });

  it('can be told from one who declared only with the scores', async () => {
    const { eventId } = await publishedEvent(app, firms, 24, {
      more: { priceWeight: 60, expertIds: [first.accountId, second.accountId] },
    });
    const { id } = await firms[0].person.act('submitBid', { eventId, content: offer('1') }, 'id');
    await openedEvent(app, eventId);
    await scored(first, eventId, { [id]: '80' });
    app.clock.advance(60_000);
    const late = await second.act(
      'scoreBids',
      { eventId, scores: [{ bidId: id, technical: '80' }] },
      'declaredAt lockedAt',
    );
    expect(late.declaredAt).toBe(late.lockedAt);
  });
});

describe('what waits for the buyer', () => {
  const waits = async (eventId: string) => {
    const { toDos } = (await buyer.ask('{ toDos { subjectId move } }')).data;
    return toDos.filter(({ subjectId }: Shown) => subjectId === eventId).map(({ move }: Shown) => move);
  };
  const release = async (eventId: string) => {
    const { moves } = await eventOf(buyer, eventId, 'moves { name allowed reason }');
    return moves.find(({ name }: Shown) => name === 'releaseExpert');
  };
  const score = async (who: Person, eventId: string, bidIds: readonly string[]) => {
    await who.act('declareNoInterest', { eventId });
    return who.act('scoreBids', { eventId, scores: bidIds.map((one) => pointsFor(one, '80', '80')) });
  };

  it('is nothing while experts score, and the evaluation once all have', async () => {
    const { eventId, bidIds } = await opened();
    expect(await waits(eventId)).toEqual([]);
    await score(first, eventId, bidIds);
    expect(await waits(eventId)).toEqual([]);
    await score(second, eventId, bidIds);
    expect(await waits(eventId)).toEqual(['completeEvaluation']);
  });

  it('is a vacancy after an expert has recused themselves, and the evaluation where the others have scored', async () => {
    const { eventId, bidIds } = await opened();
    await first.act('recuse', { eventId, reason: 'r' });
    expect(await waits(eventId)).toEqual(['nameExpert']);
    await score(second, eventId, bidIds);
    expect((await waits(eventId)).toSorted()).toEqual(['completeEvaluation', 'nameExpert']);
    const more = await app.hire(['EXPERT'], 'one.for.vacancy');
    await buyer.act('nameExpert', { ...(await at(eventId)), expertId: more.accountId });
    expect(await waits(eventId)).toEqual([]);
  });

  it('is not the evaluation where the only expert has recused themselves', async () => {
    const { eventId } = await opened({ expertIds: [first.accountId] });
    await first.act('recuse', { eventId, reason: 'r' });
    expect(await waits(eventId)).toEqual(['nameExpert']);
    expect(await release(eventId)).toMatchObject({ allowed: false });
  });

  it('is not the evaluation where nobody has bid', async () => {
    const { eventId } = await publishedEvent(app, firms, 24, { more: { priceWeight: 100 } });
    await openedEvent(app, eventId);
    expect(await waits(eventId)).toEqual([]);
  });

  it('offers to release an expert only where one has left, and then the vacancy waits', async () => {
    const leaver = await app.hire(['EXPERT'], 'second.leaver');
    const { eventId, bidIds } = await opened({ expertIds: [first.accountId, leaver.accountId] });
    expect(await release(eventId)).toMatchObject({ allowed: false, reason: expect.stringContaining('second.leaver') });
    await score(first, eventId, bidIds);
    const { accountId } = leaver;
    const security = await app.as('SECURITY_ADMIN');
    await security.act('disableAccount', { accountId, rev: await revOf(accountId), reason: '离职' }, 'state');
    expect(await release(eventId)).toMatchObject({ allowed: true, reason: null });
    expect(await waits(eventId)).toEqual([]);
    await buyer.act('releaseExpert', { ...(await at(eventId)), expertId: accountId, reason: '已离职' });
    expect((await waits(eventId)).toSorted()).toEqual(['completeEvaluation', 'nameExpert']);
    expect(await release(eventId)).toMatchObject({ allowed: false });
  });
});
