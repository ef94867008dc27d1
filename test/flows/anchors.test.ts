import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { anchorDue, publishDueAnchor } from '../../jobs/anchoring/job.js';
import { jobContext } from '../../jobs/job-context.js';
import { notifyLog } from '../../jobs/notifying/notify-log.js';
import { parsePolicy, verifyCheckpoint } from '../../schema/trail/index.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { closedEvent, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
let officer: Person;

const context = () => jobContext(app.clock, app.origin);
interface Anchor {
  readonly day: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
}
const published = async (): Promise<Anchor[]> => JSON.parse(await (await fetch(`${app.base}/tlog/anchors`)).text());
/** The newest anchor; throws when there is none. */
const newest = async (): Promise<Anchor> => {
  const [anchor] = await published();
  if (!anchor) throw new Error('no anchor');
  return anchor;
};
const notices = async (who: Person) => (await who.ask('{ notices(first: 200) { text kind } }')).data.notices;
const anchorsIn = (list: { kind: string }[]) => list.filter(({ kind }) => kind === 'notice.anchorPublished');

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  officer = await app.as('DISCIPLINE_OFFICER');
});
afterAll(() => app.stop());

describe("the day's anchor", () => {
  it('waits for a signed checkpoint', async () => {
    expect(await anchorDue(context())).toBeNull();
    expect(await published()).toEqual([]);
    await app.settle();
    expect(await anchorDue(context())).toBe('2026-03-02');
  });

  it('is published once, however many try, and verifies under the policy', async () => {
    await Promise.all(['2026-03-02', '2026-03-02', '2026-03-02'].map((day) => publishDueAnchor(day, context())));
    expect(await anchorDue(context())).toBeNull();
    const anchor = await newest();
    expect(await published()).toHaveLength(1);
    expect(anchor).toMatchObject({ day: '2026-03-02', size: expect.any(Number), root: expect.any(String) });
    const policy = parsePolicy(nodeCrypto.hash, Buffer.from(app.keys.policy().text));
    const { failure, checkpoint } = verifyCheckpoint(anchor.note, { ...policy, quorum: 0 }, nodeCrypto);
    expect([failure, checkpoint?.size]).toEqual([null, anchor.size]);
  });

  it('is an act of the system with an entry, which suppliers can read too', async () => {
    const query = '{ trailAnchors { edges { node { day state entries { type actor { role } } } } } }';
    for (const who of [officer, firms[0]?.person])
      expect((await who?.ask(query))?.data.trailAnchors.edges).toEqual([
        {
          node: {
            ...{ day: '2026-03-02', state: 'PUBLISHED' },
            entries: [{ type: 'anchors.publishAnchor', actor: { role: 'SYSTEM' } }],
          },
        },
      ]);
  });

  it('is told to the people of every supplier and to the discipline office, once', async () => {
    await app.settle();
    await notifyLog(context());
    await notifyLog(context());
    const { size, root } = await newest();
    for (const who of [officer, ...firms.map(({ person }) => person)]) {
      const [notice, ...more] = anchorsIn(await notices(who));
      expect(more).toEqual([]);
      expect(notice).toMatchObject({ text: expect.stringContaining(`size ${size}, root hash ${root}`) });
    }
    expect(anchorsIn(await notices(await app.as('BUYER')))).toEqual([]);
  });

  it('comes again five minutes after midnight in Shanghai', async () => {
    // 2026-03-02 is a day of UTC+8 until 16:00 UTC.
    app.clock.moveTo(new Date('2026-03-02T16:04:59.000Z'));
    expect(await anchorDue(context())).toBeNull();
    app.clock.moveTo(new Date('2026-03-02T16:05:00.000Z'));
    expect(await anchorDue(context())).toBe('2026-03-03');
    await publishDueAnchor('2026-03-03', context());
    expect((await published()).map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-02']);
  });
});

describe('an event', () => {
  const anchors = 'publishAnchor { origin size root } openingAnchor { origin size root }';
  const asked = () => `{ sourcingEvent(id: "${event.eventId}") { ${anchors} } }`;

  it('keeps the checkpoint that was known when it was published, and when its bids were opened', async () => {
    event = await publishedEvent(app, firms, 48);
    const first = await newest();
    const buyer = await app.as('BUYER');
    const atPublication = (await buyer.ask(asked())).data.sourcingEvent;
    expect(atPublication).toEqual({
      publishAnchor: { origin: app.origin, size: expect.any(Number), root: expect.any(String) },
      openingAnchor: null,
    });
    expect(atPublication.publishAnchor.size).toBeGreaterThanOrEqual(first.size);
    await app.settle();
    await closedEvent(app, event.eventId);
    await openedBy(await app.as('LEGAL'));
    const { data } = await (firms[0] as Firm).person.ask(asked());
    expect(data.sourcingEvent.publishAnchor).toEqual(atPublication.publishAnchor);
    expect(data.sourcingEvent.openingAnchor.size).toBeGreaterThan(atPublication.publishAnchor.size);
  });

  it('has them in its entries, where every reader sees them', async () => {
    const { data } = await (await app.as('INTERNAL_AUDITOR')).ask(
      `{ sourcingEvent(id: "${event.eventId}") { entries { type changes { path class } } } }`,
    );
    const changes = data.sourcingEvent.entries.flatMap((entry: { changes: object[] }) => entry.changes);
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: expect.stringMatching(/^\/publishAnchor/), class: 'open' }),
        expect.objectContaining({ path: expect.stringMatching(/^\/openingAnchor/), class: 'open' }),
      ]),
    );
  });
});

async function openedBy(who: Person): Promise<void> {
  const { data } = await who.ask(`{ sourcingEvent(id: "${event.eventId}") { rev state } }`);
  const opened = await who.act('openBids', { eventId: event.eventId, rev: data.sourcingEvent.rev }, 'state');
  if (opened.state !== 'OPENED') throw new Error(JSON.stringify(opened));
}
