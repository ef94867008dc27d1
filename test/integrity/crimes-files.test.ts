import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { reconcilePurchase, reconcileStep, type StateDifference } from '../../api/trail/index.js';
import { type App, startApp } from '../kit/app.js';
import { does } from '../kit/does.js';
import { staged, upload } from '../kit/files.js';
import { pdf } from '../kit/made-files.js';
import { revOf } from '../kit/rev-of.js';
import { bid, offer, openedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// The bytes of files are stored beside the documents that name them; whoever changes them there is found out in the night.
let app: App;
let firms: readonly Firm[];

beforeAll(async () => {
  app = await startApp({ tampered: true });
  firms = await threeFirms(app);
}, 180_000);
afterAll(() => app.stop());

const hex = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const chunks = () => collectionOf<{ _id: string; files_id: string; n: number; data: Buffer }>('attachments.chunks');
const looked = async (kind: 'Supplier' | 'Bid') => (await reconcileStep({ kind, after: '' })).differences;
const told = (differences: readonly StateDifference[]) =>
  differences.map(({ subject, rule, fields }) => ({ id: subject.id, rule, fields }));

describe('the stored bytes of a file', () => {
  it('2 changed or taken away: the nightly check names the file, its hash and what is stored', async () => {
    const [firm] = firms;
    if (!firm) throw new Error('There are three firms');
    const bytes = pdf({ Author: '(Chen)' });
    const { fileId } = (await upload(app, firm.person, bytes, '营业执照.pdf', { side: '/supplier' })).body;
    const files = [{ fileId, kind: 'LICENCE', validUntil: '2029-12-31', note: null }];
    await does(firm.person, 'attachSupplierFiles', {
      ...{ supplierId: firm.supplierId, rev: await revOf(firm.supplierId), files },
    });
    expect(await looked('Supplier')).toEqual([]);

    const other = pdf({ Author: '(Wang)' });
    const path = `/files/${fileId}/sha256`;
    const found = (stored: string | null) => [
      { id: firm.supplierId, rule: 'CHANGED', fields: [{ path, stored, trail: hex(bytes), erased: false }] },
    ];
    await chunks().updateOne({ files_id: fileId }, { $set: { data: other } });
    expect(told(await looked('Supplier'))).toEqual(found(hex(other)));
    await chunks().deleteMany({ files_id: fileId });
    expect(told(await looked('Supplier'))).toEqual(found(null));
  });

  it('2 of a quote, changed: the nightly check and that of its purchase name the bid once it is opened', async () => {
    const [firm, other] = firms;
    if (!firm || !other) throw new Error('There are three firms');
    const event = await publishedEvent(app, firms, 24);
    const quote = pdf({ Author: '(Li)' });
    const token = await staged(app, firm.person, quote, 'quote.pdf', { side: '/supplier', isSealed: true });
    const content = { ...offer('9'), files: [{ fileId: token, kind: 'QUOTE' }] };
    const { id } = await does(firm.person, 'submitBid', { eventId: event.eventId, content });
    await bid(other, event, '2');
    const [fileId = ''] = token.split('.');
    const [piece] = await chunks().find({ files_id: fileId }).toArray();
    const data = Buffer.from(piece?.data.toString('base64') ?? '', 'base64').reverse();
    expect(await looked('Bid')).toEqual([]);
    await openedEvent(app, event.eventId);
    expect(await looked('Bid')).toEqual([]);
    await chunks().updateOne({ files_id: fileId }, { $set: { data } });
    const path = `/content/files/${fileId}/sha256`;
    const [difference, ...more] = told(await looked('Bid'));
    expect(more).toEqual([]);
    expect(difference).toMatchObject({ id, rule: 'CHANGED', fields: [{ path, trail: hex(quote) }] });
    const asked = await reconcilePurchase(event.purchaseId, []);
    expect(told(asked.differences).map((one) => one.id)).toEqual([id]);
  });
});
