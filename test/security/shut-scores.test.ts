import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { exportedEvents, exportScope } from '../../api/process/index.js';
import { ALL_CLASSES } from '../../api/trail/index.js';
import { purchaseBundle } from '../../jobs/exporting/index.js';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { projectCases } from '../../jobs/projecting/project-cases.js';
import { projectLog } from '../../jobs/projecting/project-log.js';
import { projectSteps } from '../../jobs/projecting/steps.js';
import { indexLog } from '../../jobs/searching/index-log.js';
import { STAFF_ROLES } from '../../schema/common/roles.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { revOf } from '../kit/rev-of.js';
import { bid, openedEvent, type PublishedEvent, publishedEvent, scored } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';
import { everyAnswer } from './every-question.js';

jest.setTimeout(600_000);

// Until the evaluation is complete, nobody can read how another expert has scored: not in a row, an entry, a list, a bundle or an export.

const POINTS = '71.37';
const LATER = '63.19';

let app: App;
let event: PublishedEvent;
let first: Person;
let second: Person;
let evaluationId: string;
let entryId: string;
const people = new Map<string, Person>();
const bids: string[] = [];

beforeAll(async () => {
  app = await startApp();
  // The test's clock is in the past, so MongoDB would find that denials have been kept for long enough.
  await collectionOf('denials').dropIndex('kept');
  const firms: readonly Firm[] = await threeFirms(app);
  first = await app.hire(['EXPERT'], 'first.expert');
  // Somebody who also has another post reads commercial values elsewhere.
  second = await app.hire(['EXPERT', 'CATEGORY_MANAGER'], 'second.expert');
  const expertIds = [first.accountId, second.accountId];
  event = await publishedEvent(app, firms, 48, { more: { priceWeight: 60, expertIds } });
  for (const firm of firms) bids.push((await bid(firm, event, '12.75')).id);
  await openedEvent(app, event.eventId);
  await scored(first, event.eventId, Object.fromEntries(bids.map((id) => [id, POINTS])));
  for (const role of STAFF_ROLES) people.set(role, await app.as(role));
  people.set('the second expert', second);
  await workedOff();
  const row = await collectionOf<{ _id: string }>('evaluations').findOne({ eventId: event.eventId });
  evaluationId = row?._id ?? '';
  const logged = await collectionOf<{ id: string }>('trail_log').findOne({ 'subject.id': evaluationId as never });
  entryId = logged?.id ?? '';
});
afterAll(() => app.stop());

async function workedOff(): Promise<void> {
  await app.settle();
  await projectSteps(app.origin);
  await projectLog(app.origin, () => undefined);
  await projectCases(app.origin);
  await indexLog(app.origin);
  await notifyLog(jobContext(app.clock, app.origin));
}

const known = () => ({
  ...{ purchase: event.purchaseId, sourcingEvent: event.eventId },
  ...{ evaluation: evaluationId, entry: entryId, bid: bids[0] ?? '' },
});
const text = (files: Iterable<Uint8Array>) => Buffer.concat([...files]).toString('latin1');
const activities = async () => {
  const found: string[] = [];
  const scope = await exportScope(event.purchaseId, app.origin);
  for await (const { activity } of exportedEvents(scope, 'log')) found.push(activity);
  return found;
};
const evaluationsBy = async (person: Person) => {
  const { data } = await person.ask(
    `{ sourcingEvent(id: "${event.eventId}") { evaluations { scores { technical } } scoredBy { id } } }`,
  );
  return data.sourcingEvent;
};

describe('while it is scored', () => {
  it('no question of any post is answered with the points of another', async () => {
    const answers = await everyAnswer(known(), people);
    expect(answers.size).toBeGreaterThan(STAFF_ROLES.length * 20);
    expect([...answers].filter(([, answer]) => answer.includes(POINTS))).toEqual([]);
    const told = [...answers].filter(([asked, answer]) => asked.startsWith('entry ') && answer.includes(entryId));
    expect(told.map(([asked]) => asked)).toEqual([]);
  });

  it('its expert reads them, and who has scored is known to all who wait for it', async () => {
    expect((await evaluationsBy(first)).evaluations).toMatchObject([{ scores: [{ technical: POINTS }, {}, {}] }]);
    for (const person of [second, await app.as('BUYER')])
      expect(await evaluationsBy(person)).toEqual({ evaluations: [], scoredBy: [{ id: first.accountId }] });
  });

  it('no bundle opens them but that of their expert', async () => {
    const classes = () => ALL_CLASSES;
    const open = async (reader: string | null) => {
      const shown = { reader, classes, suppliers: 'whole' } as const;
      return text((await purchaseBundle(event.purchaseId, shown, app.keys)).files.values()).includes(POINTS);
    };
    expect(await open(null)).toBe(false);
    expect(await open(second.accountId)).toBe(false);
    expect(await open(first.accountId)).toBe(true);
  });

  it('no export of events and no case of the process view has the act', async () => {
    expect(await activities()).not.toContain('sourcing.scoreBids');
    const found = await collectionOf<{ _id: string; path: string }>('process_cases').findOne({ _id: event.purchaseId });
    expect(found?.path).toContain('sourcing.openBids');
    expect(found?.path).not.toContain('sourcing.scoreBids');
  });
});

describe('once the evaluation is complete', () => {
  it('the points are there for those who may read prices', async () => {
    await scored(second, event.eventId, Object.fromEntries(bids.map((id) => [id, LATER])));
    const buyer = await app.as('BUYER');
    await buyer.act('completeEvaluation', { eventId: event.eventId, rev: await revOf(event.eventId) });
    await workedOff();
    const answers = await everyAnswer(known(), new Map([['BUYER', buyer]]));
    for (const asked of ['evaluation BUYER', 'entry BUYER'])
      expect([asked, answers.get(asked)?.includes(POINTS)]).toEqual([asked, true]);
    expect((await evaluationsBy(buyer)).evaluations).toHaveLength(2);
    expect(await activities()).toContain('sourcing.scoreBids');
    const shown = { reader: null, classes: () => ALL_CLASSES, suppliers: 'whole' } as const;
    expect(text((await purchaseBundle(event.purchaseId, shown, app.keys)).files.values())).toContain(POINTS);
  });
});
