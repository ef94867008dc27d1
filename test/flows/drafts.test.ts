import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { eventFor, settings } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

const SAVE =
  'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { ... on Draft { form tab } ... on Refused { key path } } }';
const DISCARD = 'mutation($form: String!, $tab: String!) { discardDraft(form: $form, tab: $tab) }';
const SINCE =
  'query($id: ID!, $rev: Int!) { changesSince(subjectId: $id, rev: $rev) { label rev actor { name } changes { path } } }';

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
beforeAll(async () => {
  app = await startApp();
  buyer = await app.as('BUYER');
});
afterAll(() => app.stop());

describe('drafts', () => {
  const save = async (tab: string, content: string) => {
    app.clock.advance(1_000);
    return (await buyer.ask(SAVE, { input: { form: 'requisition:new', tab, content } })).data.saveDraft;
  };
  const drafts = async (who: Person) =>
    (await who.ask('{ drafts(form: "requisition:new") { tab content } }')).data.drafts;

  it('of one form in two tabs do not overwrite each other, and are listed newest first', async () => {
    await save('one', 'a');
    await save('two', 'b');
    await save('two', 'c');
    expect(await drafts(buyer)).toEqual([
      { tab: 'two', content: 'c' },
      { tab: 'one', content: 'a' },
    ]);
  });

  it('are discarded by tab, and nobody else sees them', async () => {
    expect(await drafts(await app.as('APPROVER'))).toEqual([]);
    expect((await buyer.ask(DISCARD, { form: 'requisition:new', tab: 'two' })).data.discardDraft).toBe(true);
    expect(await drafts(buyer)).toEqual([{ tab: 'one', content: 'a' }]);
  });

  it('have a tab whose name may be as long as that of a form, and no longer', async () => {
    expect(await save('x'.repeat(101), 'a')).toEqual({ key: 'draft.name', path: ['tab'] });
  });
});

describe('what was changed since a version', () => {
  let firms: Firm[];
  let requisitionId: string;

  beforeAll(async () => {
    firms = await threeFirms(app);
    const lines = [{ partId: await part(app), quantity: '1', neededOn: '2026-06-30' }];
    const content = { title: 'Gears', currency: 'CNY', lines };
    ({ id: requisitionId } = await buyer.act('createRequisition', content, 'id'));
    await buyer.act('editRequisition', { requisitionId, rev: 1, ...content, title: 'More gears' });
    await buyer.act('submitRequisition', { requisitionId, rev: 2 });
  });

  it('is listed with who did it, oldest first', async () => {
    const { data } = await buyer.ask(SINCE, { id: requisitionId, rev: 1 });
    expect(data.changesSince).toMatchObject([
      { rev: 2, actor: { name: 'buyer (test)' }, changes: [{ path: '/title' }] },
      { rev: 3, changes: [{ path: '/state' }] },
    ]);
    expect((await buyer.ask(SINCE, { id: requisitionId, rev: 3 })).data.changesSince).toEqual([]);
  });

  it('is protected: a save over it is refused, with the version as the place', async () => {
    const refused = await buyer.act('submitRequisition', { requisitionId, rev: 1 });
    expect(refused).toMatchObject({ code: 'CONFLICT', key: 'kernel.conflict', path: ['rev'] });
  });

  it('is not shown to those who may not change it: an invited supplier learns nothing of the event by it', async () => {
    await (await app.as('APPROVER')).act('approveRequisition', { requisitionId, rev: 3 });
    const event = await buyer.act('createEvent', eventFor([requisitionId], settings(app, firms, 24)), 'id');
    await buyer.act('publishEvent', { eventId: event.id, rev: 1 });
    expect((await buyer.ask(SINCE, { id: event.id, rev: 1 })).data.changesSince).toHaveLength(1);
    const [firm] = firms;
    expect((await firm?.person.ask(SINCE, { id: event.id, rev: 1 }))?.data.changesSince).toEqual([]);
    expect((await firm?.person.ask(SINCE, { id: requisitionId, rev: 1 }))?.data.changesSince).toEqual([]);
  });
});
