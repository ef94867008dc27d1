import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { diskRoom, noteRoom, watchDiskRoom } from '../../api/kernel/disk-room.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let admin: Person;
beforeAll(async () => {
  app = await startApp();
  admin = await app.as('SYSTEM_ADMIN');
});
afterAll(() => app.stop());
afterEach(() => noteRoom(null, 0));

const CREATE = 'mutation($input: CreateUnitInput!) { createUnit(input: $input) { __typename ... on Unit { code } } }';
const DRAFT = 'mutation($input: SaveDraftInput!) { saveDraft(input: $input) { ... on Draft { savedAt } } }';
const codes = ({ errors }: { readonly errors: readonly { readonly extensions: { readonly code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

describe('a disk without room', () => {
  it('has acts, drafts and uploads refused with OVERLOADED, and nothing else', async () => {
    const act = { key: randomUUID(), code: 'PAINT', name: 'Paint shop' };
    noteRoom(255, 256);
    for (const [query, input] of [
      [CREATE, act],
      [DRAFT, { form: 'requisition:new', content: '{}' }],
    ] as const) {
      const answer = await admin.ask(query, { input });
      expect([answer.status, codes(answer)]).toEqual([503, ['OVERLOADED']]);
    }
    const form = new FormData();
    form.append('file', new Blob(['a,b\n'.repeat(1_000)]), 'parts.csv');
    const signedIn = await app.visitor.ask(
      'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }',
      { input: { login: 'system_admin', password: PASSWORD } },
    );
    const headers = { authorization: `Bearer ${signedIn.data.signIn.accessToken}`, 'x-qingcai': '1' };
    const upload = await fetch(`${app.base}/files`, { method: 'POST', headers, body: form });
    expect([upload.status, upload.headers.get('retry-after')]).toEqual([503, '1']);
    expect((await admin.ask('{ units { code } }')).data.units).toHaveLength(1);
    expect(await (await fetch(`${app.base}/ready`)).json()).toMatchObject({
      ready: false,
      database: true,
      disk: { freeMb: 255, floorMb: 256, isFull: true },
    });

    noteRoom(256, 256);
    expect((await admin.ask(CREATE, { input: act })).data.createUnit.code).toBe('PAINT');
    expect((await fetch(`${app.base}/ready`)).status).toBe(200);
    expect(await database().collection('staged.files').countDocuments()).toBe(0);
  });

  it('is known by what the database says of it', async () => {
    const ending = new AbortController();
    const seen: boolean[] = [];
    const free = () => diskRoom().freeMb ?? 0;
    const watching = watchDiskRoom(1_000_000_000, ending.signal, ({ isFull }) => {
      seen.push(isFull);
      ending.abort();
    });
    await watching;
    expect(seen).toEqual([true]);
    expect(free()).toBeGreaterThan(0);
  });
});
