import { describe, expect, test } from '@jest/globals';
import { type Act, bundleOf, policy, record } from '../../test/kit/example-log.js';
import { toBase64 } from './base64.js';
import { leafHash } from './hash.js';
import { nobleCrypto } from './noble.js';
import { said as saidOf } from './said.js';
import { verifyState } from './verify-state.js';

const acts: readonly Act[] = [
  {
    id: 'e1',
    subject: 'pur_1',
    at: '2026-03-01T08:00:00.000Z',
    state: { _id: 'pur_1', purchaseId: 'pur_1', title: '刹车片' },
  },
  {
    id: 'e2',
    subject: 'bid_1',
    at: '2026-03-01T08:01:00.000Z',
    state: { _id: 'bid_1', purchaseId: 'pur_1', state: 'DRAFT', note: '第一稿' },
  },
  {
    id: 'e3',
    subject: 'bid_1',
    at: '2026-03-01T08:02:00.000Z',
    state: { _id: 'bid_1', purchaseId: 'pur_1', state: 'SUBMITTED', note: '第二稿' },
  },
];
const recorded = record(acts);

/** The document that the database holds after an act. */
function documentOf(id: string): Record<string, unknown> {
  const at = recorded.findIndex(({ entry }) => entry.id === id);
  const [one, act] = [recorded[at], acts[at]];
  if (!one || !act) throw new Error(`no act ${id}`);
  const { entry, leaf, opening } = one;
  const own = { prev: toBase64(leafHash(nobleCrypto.hash, leaf)), salt: opening.stateSalt, at: { $date: entry.at } };
  return { ...act.state, rev: entry.subject.rev, updatedAt: { $date: entry.at }, _t: own };
}

async function check(...documents: readonly Record<string, unknown>[]) {
  const lines = documents.map((document) => JSON.stringify(document)).join('\n');
  return verifyState(await bundleOf(recorded, 0), [new TextEncoder().encode(lines)], policy, nobleCrypto);
}
const said = ({ failures }: Awaited<ReturnType<typeof check>>) => failures.map(({ rule }) => rule);

test('documents are valid as their entries left them', async () => {
  expect(await check(documentOf('e1'), documentOf('e3'))).toMatchObject({ ok: true, failures: [], compared: 2 });
});

describe('a document that was changed without an entry', () => {
  test('an edited document is named, with field, both values and the last honest entry', async () => {
    const verdict = await check(documentOf('e1'), { ...documentOf('e3'), note: '改价' });
    expect(said(verdict)).toEqual(['CHANGED']);
    const [failure] = verdict.failures;
    expect(failure).toMatchObject({ class: 'state', index: 8, entry: 'e3' });
    const last = saidOf('stored/last', { entry: 'e3', index: 8 });
    const values = { path: '/note', id: 'bid_1', stored: '"改价"', trail: '"第二稿"' };
    expect(failure?.detail).toEqual(saidOf('stored/differs', { ...values, last }));
  });

  test('a field added or removed is named too', async () => {
    const { note: _, ...less } = documentOf('e3');
    expect((await check(documentOf('e1'), less)).failures[0]?.detail.params).toMatchObject({
      path: '/note',
      stored: 'null',
    });
    const more = { ...documentOf('e3'), secret: 'x' };
    expect((await check(documentOf('e1'), more)).failures[0]?.detail.params).toMatchObject({
      path: '/secret',
      stored: '"x"',
    });
  });

  test('a removed document is noticed by its entries', async () => {
    const other = { ...documentOf('e3'), _id: 'bid_9', purchaseId: 'pur_9' };
    const verdict = await check(documentOf('e1'), other);
    expect(said(verdict)).toEqual(['NO_DOCUMENT']);
    expect(verdict.failures[0]?.detail).toMatchObject({ key: 'stored/noDocument', params: { id: 'bid_1' } });
  });

  test('an added document of the purchase has no entry', async () => {
    const verdict = await check(documentOf('e1'), documentOf('e3'), { ...documentOf('e3'), _id: 'bid_2' });
    expect(said(verdict)).toEqual(['NO_ENTRY']);
    expect(verdict.failures[0]?.detail).toEqual(saidOf('stored/noEntry', { id: 'bid_2' }));
  });

  test('a document rolled back to an earlier state is found, though it is consistent in itself', async () => {
    const verdict = await check(documentOf('e1'), documentOf('e2'));
    expect(said(verdict)).toEqual(['ROLLED_BACK']);
    expect(verdict.failures[0]?.detail).toMatchObject({ key: 'stored/rolledBack', params: { rev: '1', of: 2 } });
  });

  test('a document rolled back under the current revision matches no entry', async () => {
    const { rev, updatedAt, _t } = documentOf('e3');
    const verdict = await check(documentOf('e1'), { ...documentOf('e2'), rev, updatedAt, _t });
    expect(new Set(said(verdict))).toEqual(new Set(['CHANGED']));
    expect(verdict.failures.map(({ detail }) => detail.params.path)).toEqual(['/note', '/state']);
  });
});

test('a document that has changed since the bundle was made is not compared, and the verdict says so', async () => {
  const verdict = await check(documentOf('e1'), { ...documentOf('e3'), rev: 3 });
  expect(verdict).toMatchObject({ ok: true, compared: 1 });
  expect(verdict.notes[0]).toEqual(saidOf('note/newer', { id: 'bid_1', rev: 3 }));
});

test('something that is no export, or has a document twice, is refused', async () => {
  const none = verifyState(await bundleOf(recorded, 0), [new TextEncoder().encode('{"x":')], policy, nobleCrypto);
  expect(none).toMatchObject({ ok: false, compared: 0 });
  expect(none.failures[0]).toMatchObject({ class: 'format', rule: 'export' });
  expect(said(await check(documentOf('e1'), documentOf('e3'), documentOf('e3')))).toContain('twice');
});
