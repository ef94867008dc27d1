import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { QUOTAS } from '../../api/kernel/quotas.js';
import { FILE_LIMITS } from '../../schema/kernel/file-kinds.js';
import { type App, PASSWORD, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { does } from '../kit/does.js';
import { download, staged, upload } from '../kit/files.js';
import { pdf, png } from '../kit/made-files.js';
import { sendRaw } from '../kit/send-raw.js';
import { until } from '../kit/until.js';

let app: App;
let manager: Person;
let firm: Person;

beforeAll(async () => {
  app = await startApp();
  manager = await app.as('CATEGORY_MANAGER');
  await app.register({
    ...{ name: 'A firm', creditCode: '91350211M000100Y43', login: 'firm', password: 'an open secret of the tests' },
    ...{ language: 'en', contactName: 'x', contactPhone: '0592-1234567' },
  });
  firm = await app.signIn('/supplier/graphql', 'firm');
});
afterAll(() => app.stop());

const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });

describe('an upload', () => {
  it('of 2 GB that says so is refused before it is read', async () => {
    const headers = { ...bearer(manager), 'content-type': 'multipart/form-data; boundary=x' };
    const told = { ...headers, 'content-length': String(2 * 1024 ** 3) };
    const answer = await sendRaw(app.base, { method: 'POST', path: '/attachments', headers: told });
    expect([answer.status, answer.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('without end, in the form of a file, is cut off at the limit, and nothing of it stays', async () => {
    const before = await collectionOf('attachments.chunks').countDocuments();
    const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4';
    function* endless() {
      yield Buffer.from(head);
      const piece = Buffer.alloc(65_536, ' ');
      for (;;) yield piece;
    }
    const headers = { ...bearer(manager), 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await sendRaw(app.base, {
      method: 'POST',
      path: '/attachments',
      headers,
      chunked: true,
      body: endless(),
    });
    expect([answer.status, answer.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(answer.sent).toBeLessThan(FILE_LIMITS.bytes + 40 * 1024 * 1024);
    await until(
      () => collectionOf('attachments.chunks').countDocuments(),
      (count) => count === before,
      30_000,
    );
  });

  it('of a firm that has not confirmed its address is refused', async () => {
    const other = {
      ...{ name: 'Another', creditCode: '91350211M000100Y44', login: 'other', password: PASSWORD, language: 'en' },
      ...{ contactName: 'y', contactPhone: '0592-1234567', contactEmail: 'y@example.com' },
    };
    const { number } = await app.supplierVisitor.act('registerSupplier', other, 'number');
    const newcomer = await app.signIn('/supplier/graphql', number);
    const { status, body } = await upload(app, newcomer, png, 'a.png', { side: '/supplier' });
    expect([status, body.key]).toEqual([400, 'suppliers.confirmFirst']);
    expect(await collectionOf('attachments.files').countDocuments({ 'metadata.accountId': newcomer.accountId })).toBe(
      0,
    );
  });

  it('is taken up to a number and a size within a day', async () => {
    const person = await app.as('BUYER');
    await staged(app, person, png, 'a.png');
    const records = collectionOf('attachments.files');
    const own = { 'metadata.accountId': person.accountId };
    await records.updateMany(own, { $set: { length: QUOTAS.attachmentsOfAccount.bytes } });
    const { status, body } = await upload(app, person, png, 'a.png');
    expect([status, body.code, body.key]).toEqual([429, 'RATE_LIMITED', 'file.quota']);
    expect((await upload(app, manager, png, 'a.png')).status).toBe(201);
    await records.updateMany(own, { $set: { uploadDate: new Date(Date.now() - 25 * 3_600_000) } });
    expect((await upload(app, person, png, 'a.png')).status).toBe(201);
  });

  it.each([
    ['../../../etc/passwd.png', 'passwd.png'],
    ['a\r\nset-cookie: x=1.png', 'a set-cookie: x=1.png'],
    ['gnp\u202egnp.png', 'gnpgnp.png'],
    [`${'n'.repeat(400)}.png`, `${'n'.repeat(196)}.png`],
  ])('named %j is kept as %j, and its name adds no header', async (typed, name) => {
    const partId = await part(app, { number: `N-${name.slice(0, 20)}`, name: 'Lever', unit: 'pc' });
    const fileId = await staged(app, manager, png, typed);
    await does(manager, 'attachPartFiles', { partId, rev: 1, files: [{ fileId, kind: 'DRAWING' }] });
    const { headers } = await download(app, manager, [partId, fileId]);
    expect(headers.get('set-cookie')).toBeNull();
    const { data } = await manager.ask(`{ part(id: "${partId}") { files { name } } }`);
    expect(data.part.files).toEqual([{ name }]);
  });

  it('in a form of another shape is refused, and so is one without a file', async () => {
    for (const fields of [{}, { file: 'text' }, { other: new Blob(['x']) }]) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      const response = await fetch(`${app.base}/attachments`, { method: 'POST', body: form, headers: bearer(manager) });
      const { key } = JSON.parse(await response.text());
      expect([response.status, key]).toEqual([400, 'file.brokenOff']);
    }
  });
});

describe('a staged file', () => {
  it('belongs to its uploader: nobody reads it, and nobody else attaches it', async () => {
    const fileId = await staged(app, manager, pdf(), 'a.pdf');
    for (const who of [manager, await app.as('SYSTEM_ADMIN'), await app.as('BUYER')])
      for (const id of [fileId, 'x', '%2e%2e%2f', `prt_${'0'.repeat(32)}`])
        expect((await download(app, who, [id, fileId])).status).toBe(404);
  });
});

describe('a drawing of a part', () => {
  it('is read by the staff, and by no supplier, who may see the part', async () => {
    const partId = await part(app, { number: 'S-1', name: 'Lever', unit: 'pc' });
    const fileId = await staged(app, manager, pdf(), 'a.pdf');
    await does(manager, 'attachPartFiles', { partId, rev: 1, files: [{ fileId, kind: 'DRAWING' }] });
    expect((await download(app, await app.as('EXPERT'), [partId, fileId])).status).toBe(200);
    expect((await download(app, firm, [partId, fileId], '/supplier')).status).toBe(404);
    expect((await download(app, await app.as('AUDIT_ADMIN'), [partId, fileId])).status).toBe(404);
  });
});
