import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENTRY_WORDS, type EntryWords } from '../../api/history/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { indexLog, rebuildSearch, searchBehindAt } from '../../jobs/searching/index-log.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;
let auditor: Person;

beforeAll(async () => {
  app = await startApp();
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  auditor = await app.as('INTERNAL_AUDITOR');
  await app.settle();
  await indexLog(app.origin);
});
afterAll(() => app.stop());

interface Found {
  readonly entry: { readonly id: string; readonly type: string; readonly logIndex: number; readonly subjectId: string };
  readonly subjectName: string | null;
  readonly purchaseNumber: string | null;
}
const QUERY = `query($text: String!, $first: Int, $after: String, $filter: TrailSearchFilter) {
  searchTrail(text: $text, first: $first, after: $after, filter: $filter) {
    edges { cursor node { entry { id type logIndex subjectId } subjectName purchaseNumber } }
    pageInfo { hasNextPage endCursor } size searchedTo
  } }`;
async function ask(text: string, more: object = {}, who = auditor) {
  const { data, errors } = await who.ask(QUERY, { text, first: 50, ...more });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.searchTrail;
}
async function search(text: string, more: object = {}, who = auditor): Promise<Found[]> {
  return (await ask(text, more, who)).edges.map(({ node }: { node: Found }) => node);
}
const typesOf = (found: readonly Found[]) => new Set(found.map(({ entry }) => entry.type));
const rows = () => collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS).find().sort({ _id: 1 }).toArray();

describe('a search of the trail', () => {
  it('finds the acts of a purchase by its number, newest first, each with its name', async () => {
    const { data } = await auditor.ask(`{ purchase(id: "${event.purchaseId}") { number } }`);
    const found = await search(data.purchase.number);
    expect(typesOf(found)).toContain('sourcing.publishEvent');
    expect(found.every(({ purchaseNumber }) => purchaseNumber === data.purchase.number)).toBe(true);
    const indices = found.map(({ entry }) => entry.logIndex);
    expect(indices).toEqual(indices.toSorted((one, other) => other - one));
  });

  it('finds acts by their name in either language, and by post', async () => {
    expect(typesOf(await search('publish'))).toContain('sourcing.publishEvent');
    expect(typesOf(await search('发布'))).toContain('sourcing.publishEvent');
    const byRole = await search('', { filter: { role: 'SECURITY_ADMIN' } });
    expect(typesOf(byRole)).toEqual(new Set(['identity.grantRole', 'identity.issueCode']));
    expect(await search('publish', { filter: { type: 'sourcing.createEvent' } })).toEqual([]);
  });

  it('requires all words, and finds nothing if one occurs nowhere', async () => {
    expect((await search('publish')).length).toBeGreaterThan(0);
    expect(await ask('publish 天文望远镜')).toMatchObject({ edges: [], searchedTo: null });
  });

  it('can be limited to days of the business calendar', async () => {
    const today = { filter: { from: '2026-03-02', to: '2026-03-02' } };
    const before = { filter: { to: '2026-03-01' } };
    expect((await search('publish', today)).length).toBe((await search('publish')).length);
    expect(await search('publish', before)).toEqual([]);
  });

  it('continues from where it ended', async () => {
    const all = (await search('')).map(({ entry }) => entry.id);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const part: Awaited<ReturnType<typeof ask>> = await ask('', { first: 7, after });
      seen.push(...part.edges.map(({ node }: { node: Found }) => node.entry.id));
      if (!part.pageInfo.hasNextPage || seen.length >= all.length) break;
      after = part.pageInfo.endCursor;
    }
    expect(seen.slice(0, all.length)).toEqual(all);
  });

  it('shows nothing of a subject that the reader may not see', async () => {
    const admin = await app.as('SYSTEM_ADMIN');
    expect(await search('publish', {}, admin)).toEqual([]);
    expect((await search('grant', {}, admin)).length).toBeGreaterThan(0);
    const { errors } = await app.visitor.ask(QUERY, { text: 'publish' });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('holds no value that is not open, and no names of people', async () => {
    const words = new Set((await rows()).flatMap((row) => row.words));
    expect(words.has('publish')).toBe(false);
    for (const secret of ['6222000000', '1234567', 'contact', '张伟'])
      expect([secret, words.has(secret)]).toEqual([secret, false]);
  });

  it('is the same when rebuilt from nothing but the log', async () => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(20);
    expect(await searchBehindAt(app.origin)).toBeNull();
    await rebuildSearch(app.origin);
    expect(await rows()).toEqual(before);
  });
});
