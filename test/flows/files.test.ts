import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { bundleOf, openAll, zipBundle } from '../../api/trail/index.js';
import { withAttachedBytes } from '../../jobs/exporting/index.js';
import { removeUnusedFiles } from '../../jobs/removing-uploads/job.js';
import { contentAlone } from '../../schema/trail/index.js';
import { unzipBundle } from '../../schema/trail/unzip-bundle.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { contracted } from '../kit/contracted.js';
import { cameFor } from '../kit/delivery.js';
import { does } from '../kit/does.js';
import { download, staged, upload } from '../kit/files.js';
import { docx, ole, pdf, png, properties } from '../kit/made-files.js';
import { confirmedOrder } from '../kit/orders.js';
import { revOf } from '../kit/rev-of.js';
import { sayTheSame, verifyTwice } from '../kit/second-verifier.js';
import { bid, offer, openedEvent, type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly [Firm, Firm, Firm];
let buyer: Person;
let manager: Person;

beforeAll(async () => {
  app = await startApp();
  const [first, second, third] = await threeFirms(app);
  if (!first || !second || !third) throw new Error('There are three firms');
  firms = [first, second, third];
  [buyer, manager] = [await app.as('BUYER'), await app.as('CATEGORY_MANAGER')];
});
afterAll(() => app.stop());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const FILES = 'files { id kind name type bytes sha256 isLocked note validUntil scan properties { author program } }';
const MOST = 1_000_000;
const SUPPLIER = { side: '/supplier' } as const;

describe('licences of a supplier', () => {
  it('are uploaded, attached with their validity, seen by both sides, and come back byte for byte', async () => {
    const [firm] = firms;
    const bytes = pdf({ Author: '(Chen)', Producer: '(WPS)' });
    const answer = await upload(app, firm.person, bytes, '营业执照.pdf', SUPPLIER);
    expect([answer.status, answer.body]).toMatchObject([201, { name: '营业执照.pdf', type: 'application/pdf' }]);
    const files = [{ fileId: answer.body.fileId, kind: 'LICENCE', validUntil: '2029-12-31', note: 'renewed' }];
    const asked = { supplierId: firm.supplierId, rev: await revOf(firm.supplierId), files };
    const [file] = (await does(firm.person, 'attachSupplierFiles', asked, FILES)).files;
    expect(file).toEqual({
      id: answer.body.fileId,
      ...{ kind: 'LICENCE', name: '营业执照.pdf', type: 'application/pdf', bytes: bytes.length, sha256: sha256(bytes) },
      ...{ isLocked: false, note: 'renewed', validUntil: '2029-12-31', scan: 'NOT_SCANNED' },
      properties: { author: 'Chen', program: 'WPS' },
    });
    for (const [who, side] of [
      [firm.person, '/supplier'],
      [manager, ''],
    ] as const) {
      const got = await download(app, who, [firm.supplierId, file.id], side);
      expect(got.status).toBe(200);
      expect(got.bytes.equals(bytes)).toBe(true);
      expect(Object.fromEntries(got.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%E8%90%A5/),
        'x-content-type-options': 'nosniff',
        'content-security-policy': 'sandbox',
        'cache-control': 'private, no-store',
      });
    }
  });

  it('do not exist for another supplier, nor under another subject', async () => {
    const [firm, other] = firms;
    const { data } = await manager.ask(`{ supplier(id: "${firm.supplierId}") { files { id } } }`);
    const [{ id }] = data.supplier.files;
    expect((await download(app, other.person, [firm.supplierId, id], '/supplier')).status).toBe(404);
    expect((await download(app, other.person, [other.supplierId, id], '/supplier')).status).toBe(404);
    expect((await download(app, await app.as('SYSTEM_ADMIN'), [firm.supplierId, id])).status).toBe(404);
    expect((await download(app, manager, [firm.supplierId, 'file_x'])).body).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are removed by a later version, which keeps what was committed to before', async () => {
    const [firm] = firms;
    const { data } = await manager.ask(`{ supplier(id: "${firm.supplierId}") { rev files { id sha256 } } }`);
    const { rev, files } = data.supplier;
    const input = { supplierId: firm.supplierId, rev, fileId: files[0].id };
    expect((await does(firm.person, 'removeSupplierFile', input, FILES)).files).toEqual([]);
    expect((await download(app, manager, [firm.supplierId, files[0].id])).status).toBe(404);
    expect(await collectionOf('attachments.files').countDocuments({ _id: files[0].id })).toBe(1);
    await app.settle();
    const { data: after } = await manager.ask(
      `{ supplier(id: "${firm.supplierId}") { entries { type changes { path before after } } } }`,
    );
    const changes = after.supplier.entries
      .filter(({ type }: { type: string }) => /SupplierFile/.test(type))
      .flatMap((entry: { changes: { path: string }[] }) => entry.changes)
      .filter(({ path }: { path: string }) => path.startsWith('/files'));
    expect(JSON.stringify(changes)).toContain(files[0].sha256);
  });
});

describe('what is not taken', () => {
  it.each([
    ['a file unlike its name', png, 'quote.pdf', 'file.unlikeName'],
    ['a program', 'MZ\u0090\0', 'quote.pdf', 'file.form'],
    ['a page', '<html><script>x()</script>', 'a.txt', 'file.form'],
    ['macros', docx({ 'word/vbaProject.bin': 'x' }), 'a.docx', 'file.macros'],
    ['an empty file', '', 'a.pdf', 'file.empty'],
  ])('%s is refused with a word about it, and nothing of it stays', async (_what, bytes, name, key) => {
    const before = await collectionOf('attachments.chunks').countDocuments();
    const { status, body } = await upload(app, buyer, bytes, name);
    expect([status, body.code, body.key, body.path]).toEqual([400, 'BAD_USER_INPUT', key, ['file']]);
    expect(body.message).toContain(name);
    expect(await collectionOf('attachments.chunks').countDocuments()).toBe(before);
  });

  it('a password is marked on a drawing and refused for a quote', async () => {
    const locked = ole(['Root Entry', 'EncryptedPackage']);
    const partId = await part(app, { number: 'F-1', name: 'Lever', unit: 'pc' });
    const fileId = await staged(app, manager, locked, 'drawing.xlsx');
    const attached = { partId, rev: 1, files: [{ fileId, kind: 'DRAWING' }] };
    expect((await does(manager, 'attachPartFiles', attached, FILES)).files).toMatchObject([{ isLocked: true }]);
    const event = await publishedEvent(app, firms, 24);
    const [firm] = firms;
    const token = await staged(app, firm.person, locked, 'quote.xlsx', { ...SUPPLIER, isSealed: true });
    const content = { ...offer('1'), files: [{ fileId: token, kind: 'QUOTE' }] };
    expect(await firm.person.act('submitBid', { eventId: event.eventId, content })).toMatchObject({
      ...{ code: 'RULE', key: 'file.locked', path: ['content', 'files', '0', 'fileId'] },
    });
  });

  it('faults of an act are told together, each with its path', async () => {
    const partId = await part(app, { number: 'F-2', name: 'Lever', unit: 'pc' });
    const fileId = await staged(app, manager, png, 'a.png');
    const foreign = await staged(app, buyer, png, 'a.png');
    const files = [
      { fileId, kind: 'DRAWING', validUntil: '2030-01-01' },
      { fileId, kind: 'OTHER' },
      { fileId: foreign, kind: 'OTHER' },
      { fileId: 'file_none', kind: 'OTHER' },
    ];
    const refused = await manager.act('attachPartFiles', { partId, rev: 1, files });
    expect(refused.issues.map(({ path, key }: { path: string[]; key: string }) => [path.join('.'), key])).toEqual([
      ['files.0.validUntil', 'file.noValidity'],
      ['files.1.fileId', 'file.twice'],
      ['files.2.fileId', 'file.notStaged'],
      ['files.3.fileId', 'file.notStaged'],
    ]);
    const other = await manager.act('attachPartFiles', { partId, rev: 1, files: [{ fileId, kind: 'LICENCE' }] });
    expect(other).toMatchObject({ code: 'RULE', key: 'file.otherKind', path: ['files', '0', 'kind'] });
    expect(await revOf(partId)).toBe(1);
  });

  it('a subject has at most 200 MB', async () => {
    const partId = await part(app, { number: 'F-3', name: 'Lever', unit: 'pc' });
    const five = await Promise.all(Array.from({ length: 3 }, () => staged(app, manager, png, 'a.png')));
    // Five uploads of 50 MB would take a while; what counts is the size that was noted when they arrived.
    await collectionOf('attachments.files').updateMany({ _id: { $in: five } }, { $set: { length: 70_000_000 } });
    const files = five.map((fileId) => ({ fileId, kind: 'DRAWING' }));
    const first = { partId, rev: 1, files: files.slice(0, 2) };
    await does(manager, 'attachPartFiles', first);
    expect(await manager.act('attachPartFiles', { partId, rev: 2, files: files.slice(2) })).toMatchObject({
      ...{ code: 'RULE', key: 'file.tooMuch', path: ['files'] },
    });
  });
});

describe('files of a sealed bid', () => {
  const CANARY = 'The price is 12345.67';
  const quote = docx({ ...properties, 'word/document.xml': CANARY });
  let event: PublishedEvent;
  let bidId: string;
  let token: string;
  const id = () => token.split('.')[0] ?? '';

  beforeAll(async () => {
    const [firm, other] = firms;
    event = await publishedEvent(app, firms, 24);
    token = await staged(app, firm.person, quote, '我们的报价.docx', { ...SUPPLIER, isSealed: true });
    const content = { ...offer('12345.67'), files: [{ fileId: token, kind: 'QUOTE', note: 'valid 60 days' }] };
    bidId = (await does(firm.person, 'submitBid', { eventId: event.eventId, content })).id;
    await bid(other, event, '2');
  });

  it('are taken by an act only where they came in sealed, and by their token', async () => {
    const [, , third] = firms;
    const open = await staged(app, third.person, quote, 'a.docx', SUPPLIER);
    const own = await staged(app, third.person, quote, 'a.docx', { ...SUPPLIER, isSealed: true });
    const [ownId = '', secret = ''] = own.split('.');
    const wrong = `${ownId}.${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const fileId of [open, ownId, token, wrong])
      expect(
        await third.person.act('submitBid', {
          eventId: event.eventId,
          content: { ...offer('3'), files: [{ fileId, kind: 'QUOTE' }] },
        }),
      ).toMatchObject({ code: 'NOT_FOUND', key: 'file.notStaged' });
  });

  it('are seen by their own supplier and by nobody else before the opening', async () => {
    const [firm, other] = firms;
    const shown = `{ bid(id: "${bidId}") { content { files { id name kind note scan properties { author editor } } } } }`;
    const { data } = await firm.person.ask(shown);
    expect(data.bid.content.files).toEqual([
      {
        ...{ id: id(), name: '我们的报价.docx', kind: 'QUOTE', note: 'valid 60 days', scan: 'NOT_SCANNED' },
        properties: { author: '陈工 & Co', editor: 'Li' },
      },
    ]);
    const own = await download(app, firm.person, [bidId, id()], '/supplier');
    expect(own.bytes.equals(quote)).toBe(true);
    expect((await other.person.ask(shown)).data.bid).toBeNull();
    expect((await download(app, other.person, [bidId, id()], '/supplier')).status).toBe(404);
    for (const role of ['BUYER', 'EXPERT', 'LEGAL', 'DISCIPLINE_OFFICER', 'AUDIT_ADMIN', 'SYSTEM_ADMIN'] as const) {
      const who = await app.as(role);
      const missed = await download(app, who, [bidId, id()]);
      const none = await download(app, who, [bidId, 'file_none']);
      expect([missed.status, missed.body]).toEqual([404, none.body]);
      expect((await download(app, who, [event.eventId, id()])).status).toBe(404);
      expect((await download(app, who, [bidId, token])).status).toBe(404);
    }
  });

  it('stand in the database without name, hash or content', async () => {
    const records = await collectionOf('attachments.files').find({ _id: id() }).toArray();
    const chunks = await collectionOf('attachments.chunks').find({ files_id: id() }).toArray();
    const bytes = Buffer.concat(chunks.map(({ data }) => Buffer.from(data.buffer)));
    expect(bytes.length).toBe(quote.length);
    const text = JSON.stringify(records) + bytes.toString('latin1');
    for (const canary of [CANARY, '报价', '.docx', sha256(quote), 'word/document', '陈工', bidId, event.eventId])
      expect(text).not.toContain(canary);
    // A zip whose texts are stored and not packed would show them.
    expect(quote.includes('word/document.xml')).toBe(true);
  });

  it('stay where the bid is replaced by one that names them, and change with it', async () => {
    const [firm] = firms;
    const more = await staged(app, firm.person, pdf(), 'certificate.pdf', { ...SUPPLIER, isSealed: true });
    const files = [
      { fileId: id(), kind: 'QUOTE' },
      { fileId: more, kind: 'CERTIFICATE' },
    ];
    const again = { bidId, rev: 1, content: { ...offer('12344'), files } };
    await does(firm.person, 'replaceBid', again);
    const { data } = await firm.person.ask(`{ bid(id: "${bidId}") { content { files { name note } } } }`);
    expect(data.bid.content.files).toEqual([
      { name: '我们的报价.docx', note: null },
      { name: 'certificate.pdf', note: null },
    ]);
  });

  it('are read after the opening by whoever reads the bid, and not by an expert who scores', async () => {
    const expert = await app.as('EXPERT');
    const scored = await publishedEvent(app, firms, 24, { more: { priceWeight: 60, expertIds: [expert.accountId] } });
    const [firm] = firms;
    const fileId = await staged(app, firm.person, quote, 'q.docx', { ...SUPPLIER, isSealed: true });
    const content = { ...offer('7'), files: [{ fileId, kind: 'QUOTE' }] };
    const blind = (await does(firm.person, 'submitBid', { eventId: scored.eventId, content })).id;
    await openedEvent(app, event.eventId);
    const got = await download(app, buyer, [bidId, id()]);
    expect([got.status, got.bytes.equals(quote)]).toEqual([200, true]);
    expect((await download(app, firms[1].person, [bidId, id()], '/supplier')).status).toBe(404);
    await openedEvent(app, scored.eventId);
    const blindFile = fileId.split('.')[0] ?? '';
    expect((await download(app, buyer, [blind, blindFile])).status).toBe(200);
    expect((await download(app, expert, [blind, blindFile])).status).toBe(404);
    expect((await expert.ask(`{ bid(id: "${blind}") { content { files { name } } } }`)).data.bid?.content ?? null).toBe(
      null,
    );
    // The sheet says that there is one.
    await does(expert, 'declareNoInterest', { eventId: scored.eventId });
    const sheet = `{ sourcingEvent(id: "${scored.eventId}") { scoringSheet { proposals { filesWithheld } } } }`;
    expect((await expert.ask(sheet)).data.sourcingEvent.scoringSheet.proposals).toEqual([{ filesWithheld: 1 }]);
  });
});

describe('files of goods that came', () => {
  it('are removed by the post that may attach them, and by no other', async () => {
    const [receiver, inspector] = [await app.as('RECEIVER'), await app.as('INSPECTOR')];
    const orderId = await confirmedOrder(app, await contracted(app, firms));
    const { id: goodsReceiptId } = await does(receiver, 'recordReceipt', cameFor(orderId, '10'));
    const note = await staged(app, receiver, png, 'note.png');
    const own = { goodsReceiptId, rev: 1, files: [{ fileId: note, kind: 'DELIVERY_NOTE' }] };
    await does(receiver, 'attachReceiptFiles', own);
    const report = await staged(app, inspector, pdf(), 'report.pdf');
    const seen = { goodsReceiptId, rev: 2, files: [{ fileId: report, kind: 'TEST_REPORT' }] };
    await does(inspector, 'attachInspectionFiles', seen);
    const removing = { goodsReceiptId, rev: 3, fileId: note };
    expect(await inspector.act('removeInspectionFile', removing)).toMatchObject({
      ...{ code: 'FORBIDDEN', key: 'file.ofOthers', path: ['fileId'] },
    });
    expect((await does(receiver, 'removeReceiptFile', removing, FILES)).files).toMatchObject([{ name: 'report.pdf' }]);
  });
});

describe('bytes', () => {
  it('that were changed in the database do not arrive whole', async () => {
    const partId = await part(app, { number: 'F-4', name: 'Lever', unit: 'pc' });
    const bytes = Buffer.concat([pdf(), Buffer.alloc(700_000, ' ')]);
    const fileId = await staged(app, manager, bytes, 'a.pdf');
    const attached = { partId, rev: 1, files: [{ fileId, kind: 'DRAWING' }] };
    await does(manager, 'attachPartFiles', attached);
    expect((await download(app, manager, [partId, fileId])).bytes.equals(bytes)).toBe(true);
    const chunks = collectionOf('attachments.chunks');
    const chunk = await chunks.findOne({ files_id: fileId, n: 0 });
    const data = Buffer.from(chunk?.data.buffer ?? '');
    data[20] = (data[20] ?? 0) ^ 1;
    await chunks.updateOne({ files_id: fileId, n: 0 }, { $set: { data } });
    await expect(download(app, manager, [partId, fileId])).rejects.toThrow();
  });

  it('that no act used are removed after a day, and those in use stay', async () => {
    const partId = await part(app, { number: 'F-5', name: 'Lever', unit: 'pc' });
    const [used, unused] = [await staged(app, manager, png, 'a.png'), await staged(app, manager, png, 'b.png')];
    const attached = { partId, rev: 1, files: [{ fileId: used, kind: 'DRAWING' }] };
    await does(manager, 'attachPartFiles', attached);
    const records = collectionOf('attachments.files');
    const both = { _id: { $in: [used, unused] } };
    await records.updateMany(both, { $set: { uploadDate: new Date(Date.now() - 25 * 3_600_000) } });
    await removeUnusedFiles();
    expect((await records.find(both).toArray()).map(({ _id }) => _id)).toEqual([used]);
    expect(await collectionOf('attachments.chunks').countDocuments({ files_id: unused })).toBe(0);
    expect((await download(app, manager, [partId, used])).bytes.equals(png)).toBe(true);
  });
});

describe('the bundle of a purchase', () => {
  it('names files by their hash, takes them along where that is asked for, and fails where one was changed', async () => {
    const event = await publishedEvent(app, firms, 24);
    const [firm] = firms;
    const quote = docx({ 'word/document.xml': 'quoted' });
    const token = await staged(app, firm.person, quote, 'quote.docx', { ...SUPPLIER, isSealed: true });
    const content = { ...offer('9'), files: [{ fileId: token, kind: 'QUOTE' }] };
    await does(firm.person, 'submitBid', { eventId: event.eventId, content });
    const notice = await staged(app, buyer, pdf(), 'terms.pdf');
    const attached = { files: [{ fileId: notice, kind: 'EVENT_DOCUMENT' }] };
    await does(buyer, 'attachEventFiles', { eventId: event.eventId, rev: await revOf(event.eventId), ...attached });
    await openedEvent(app, event.eventId);
    await app.settle();
    const made = await bundleOf(event.purchaseId, [], openAll(new Set()), app.keys);
    const bundle = (await withAttachedBytes(made.files, MOST)).files;
    await expect(withAttachedBytes(made.files, quote.length)).rejects.toThrow(/MB of files/);
    const names = [quote, pdf()].map((bytes) => `files/${sha256(bytes)}`);
    expect([...bundle.keys()].filter((name) => name.startsWith('files/')).toSorted()).toEqual(names.toSorted());
    expect(Buffer.from(bundle.get(names[0] ?? '') ?? []).equals(quote)).toBe(true);
    const { policy } = app.keys.policy();
    expect(contentAlone(verifyTwice(made.files, policy)).failures).toEqual([]);
    expect(contentAlone(verifyTwice(bundle, policy)).failures).toEqual([]);
    expect(unzipBundle(zipBundle(bundle)).size).toBe(bundle.size);
    const changed = new Map(bundle).set(names[0] ?? '', new Uint8Array(pdf()));
    expect(verifyTwice(changed, policy).failures.map((failure) => failure.class)).toContain('file');
    const foreign = new Map(bundle).set(`files/${sha256(png)}`, new Uint8Array(png));
    expect(verifyTwice(foreign, policy).failures.map((failure) => failure.class)).toContain('file');
    // Where prices are withheld, so are the files of bids.
    const open = await bundleOf(
      event.purchaseId,
      [],
      { shut: new Set(), classes: () => new Set(['open'] as const), suppliers: 'whole' },
      app.keys,
    );
    const some = (await withAttachedBytes(open.files, MOST)).files;
    expect([...some.keys()].filter((name) => name.startsWith('files/'))).toEqual([names[1]]);
  });

  sayTheSame();
});
