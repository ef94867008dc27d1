import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uploadRoom } from '../../api/catalogue/upload-room.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf, database } from '../../api/kernel/database.js';
import { QUOTAS } from '../../api/kernel/quotas.js';
import { CAPS } from '../../api/server/routes.js';
import { removeOldUploads } from '../../jobs/removing-uploads/job.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
});
afterAll(() => app.stop());

const SAVE = `mutation($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
  ... on Draft { form } ... on Refused { code key message } } }`;
const save = async (form: string, content = '{}', who = buyer) =>
  (await who.ask(SAVE, { input: { form, content } })).data.saveDraft;

async function token(login: string): Promise<string> {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  return (await app.visitor.ask(query, { input: { login, password: PASSWORD } })).data.signIn.accessToken;
}

describe('unfinished forms', () => {
  it('are kept up to a number, also where they come at the same moment, and the refusal says what to do', async () => {
    // As many as one account may send at the same moment.
    const many = Array.from({ length: CAPS.QUESTIONS.each.account }, (_, n) => save(`form:${n}`));
    expect(many.length).toBeGreaterThan(QUOTAS.draftsOfAccount.count);
    const said = await Promise.all(many);
    expect(said.filter(({ __typename }) => __typename === 'Draft').length).toBeGreaterThan(0);
    expect(await collectionOf('drafts').countDocuments({ accountId: buyer.accountId })).toBeLessThanOrEqual(
      QUOTAS.draftsOfAccount.count,
    );
    let n = 0;
    while ((await save(`more:${n}`)).__typename === 'Draft') n++;
    const refused = await save('another');
    expect(refused).toMatchObject({ code: 'RULE', key: 'draft.tooMany' });
    expect(refused.message).toMatch(/60.*4000 kB.*discard/s);
    // Existing drafts are still saved as they change, and other people have room of their own.
    const [kept] = await collectionOf<{ _id: string; form: string }>('drafts')
      .find({ accountId: buyer.accountId })
      .toArray();
    expect(await save(kept?.form ?? '', '{"a":1}')).toMatchObject({ form: kept?.form });
    expect(await save('form', '{}', await app.as('APPROVER'))).toMatchObject({ form: 'form' });
  });

  it('are kept up to a size each and together; the draft before stays', async () => {
    const expert = await app.as('EXPERT');
    expect(await save('large', 'x'.repeat(QUOTAS.draft.bytes + 1), expert)).toMatchObject({ key: 'draft.tooLong' });
    expect(await save('wide', '字'.repeat(QUOTAS.draft.bytes / 2), expert)).toMatchObject({ key: 'draft.tooLong' });
    const full = 'x'.repeat(QUOTAS.draft.bytes);
    for (let n = 0; n < 10; n++) expect(await save(`full:${n}`, full, expert)).toMatchObject({ form: `full:${n}` });
    expect(await save('small', '{}', expert)).toMatchObject({ key: 'draft.tooMany' });
    expect(await save('n'.repeat(101), '{}', expert)).toMatchObject({ code: 'BAD_USER_INPUT', key: 'draft.name' });
    const kept = await collectionOf('drafts').countDocuments({ accountId: expert.accountId });
    expect(kept).toBe(10);
  });
});

describe('uploads', () => {
  const upload = async (login: string, text: string) => {
    const form = new FormData();
    form.set('file', new Blob([text]), 'some.csv');
    const headers = { authorization: `Bearer ${await token(login)}` };
    const response = await fetch(`${app.base}/files`, { method: 'POST', body: form, headers });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };

  it('are taken up to a number and size within a day, with a clear word', async () => {
    const manager = await app.as('CATEGORY_MANAGER');
    expect((await upload('category_manager', 'a,b')).status).toBe(201);
    const files = database().collection('staged.files');
    const [first] = await files.find({ 'metadata.accountId': manager.accountId }).toArray();
    if (!first) throw new Error('nothing was staged');
    const { _id: _, ...rest } = first;
    const named = (n: number) => ({ ...rest, metadata: { ...rest.metadata, id: `fil_x${n}` } });
    const more = Array.from({ length: QUOTAS.uploadsOfAccount.count - 1 }, (_, n) => named(n));
    await files.insertMany(more);
    const { status, body } = await upload('category_manager', 'a,b');
    expect([status, body.code, body.key]).toEqual([429, 'RATE_LIMITED', 'catalogue.uploadsFull']);
    expect(body.message).toMatch(/100 files and 2000 MB/);
    expect((await upload('buyer', 'a,b')).status).toBe(201);
    // After a day they no longer count, and uploads that no act used are removed.
    const own = { 'metadata.accountId': manager.accountId };
    await files.updateMany(own, { $set: { uploadDate: new Date(Date.now() - 25 * 3_600_000) } });
    expect((await uploadRoom({ ...SYSTEM_ACTOR, id: manager.accountId })).isFull).toBe(false);
    await removeOldUploads({ ...app.system() });
    expect(await files.countDocuments(own)).toBe(0);
    expect(await files.countDocuments({ 'metadata.kind': 'upload' })).toBe(1);
  });
});

describe('sign-ins and devices', () => {
  it('are kept up to a number; the oldest ends', async () => {
    const person = await app.hire(['EXPERT'], 'often.here');
    for (let n = 0; n < QUOTAS.sessionsOfAccount; n++) await app.signIn('/graphql', 'often.here');
    const own = { accountId: person.accountId };
    expect(await collectionOf('sessions').countDocuments(own)).toBe(QUOTAS.sessionsOfAccount);
    expect((await person.ask('{ viewer { account { id } } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await collectionOf('devices').countDocuments(own)).toBeLessThanOrEqual(QUOTAS.devicesOfAccount);
  }, 180_000);
});
