import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { readEnv } from '../../api/kernel/env.js';
import { askClamd } from '../../api/kernel/files/clamd.js';
import { scanWaiting } from '../../jobs/scanning/job.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { part } from '../kit/catalogue.js';
import { EICAR, startClamd } from '../kit/clamd.js';
import { does } from '../kit/does.js';
import { download, staged, upload } from '../kit/files.js';
import { pdf } from '../kit/made-files.js';

let app: App;
let manager: Person;
let clamd: Awaited<ReturnType<typeof startClamd>>;

beforeAll(async () => {
  app = await startApp();
  manager = await app.as('CATEGORY_MANAGER');
  clamd = await startClamd();
});
afterEach(() => clamd.setMood('answers'));
afterAll(async () => {
  delete process.env.CLAMD_URL;
  await clamd.stop();
  await app.stop();
});

const place = () => readEnv({ CLAMD_URL: clamd.url }).clamd ?? { path: '' };
const infected = Buffer.concat([pdf(), Buffer.from(EICAR)]);

describe('clamd', () => {
  it('is sent bytes in pieces, and its answer is understood', async () => {
    const large = Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(65_536, 'a')));
    expect(await askClamd(place(), large, 5_000)).toEqual({ clean: true });
    expect(await askClamd(place(), Readable.from([infected]), 5_000)).toEqual({
      clean: false,
      found: 'Eicar-Test-Signature',
    });
  });

  it('that hangs, errs or is not there is an error within its time', async () => {
    clamd.setMood('hangs');
    const from = performance.now();
    await expect(askClamd(place(), Readable.from([pdf()]), 300)).rejects.toThrow();
    expect(performance.now() - from).toBeLessThan(3_000);
    clamd.setMood('errs');
    await expect(askClamd(place(), Readable.from([pdf()]), 5_000)).rejects.toThrow(/size limit/);
    await expect(askClamd({ host: '127.0.0.1', port: 1 }, Readable.from([pdf()]), 5_000)).rejects.toThrow();
  });

  it.each(['x', 'http://a:1', 'tcp://a', 'unix://'])('is not set by %s', (url) => {
    expect(() => readEnv({ CLAMD_URL: url })).toThrow(/CLAMD_URL/);
  });
});

describe('a file', () => {
  const attached = async (number: string, bytes: Buffer) => {
    const partId = await part(app, { number, name: 'Lever', unit: 'pc' });
    const fileId = await staged(app, manager, bytes, 'a.pdf');
    await does(manager, 'attachPartFiles', { partId, rev: 1, files: [{ fileId, kind: 'DRAWING' }] });
    return [partId, fileId] as const;
  };
  const scanOf = async (partId: string) =>
    (await manager.ask(`{ part(id: "${partId}") { files { scan } } }`)).data.part.files[0].scan;

  it('is said not to be scanned where no scanner is set', async () => {
    expect(await scanOf((await attached('V-0', pdf()))[0])).toBe('NOT_SCANNED');
  });

  it('is scanned when it arrives; an infected one is refused, and nothing of it stays', async () => {
    process.env.CLAMD_URL = clamd.url;
    const ids = await attached('V-1', pdf());
    expect(await scanOf(ids[0])).toBe('CLEAN');
    expect((await download(app, manager, ids)).status).toBe(200);
    const before = await collectionOf('attachments.chunks').countDocuments();
    const { status, body } = await upload(app, manager, infected, 'a.pdf');
    expect([status, body.key]).toEqual([400, 'file.infected']);
    expect(await collectionOf('attachments.chunks').countDocuments()).toBe(before);
  });

  it('waits in quarantine while the scanner errs, and is handed out once that has found it clean', async () => {
    process.env.CLAMD_URL = clamd.url;
    clamd.setMood('errs');
    const clean = await attached('V-2', pdf());
    const bad = await attached('V-3', infected);
    for (const ids of [clean, bad]) {
      expect(await scanOf(ids[0])).toBe('WAITING');
      const { status, body } = await download(app, manager, ids);
      expect([status, body.key]).toEqual([409, 'file.waits']);
    }
    await scanWaiting();
    expect(await scanOf(clean[0])).toBe('WAITING');
    clamd.setMood('answers');
    await scanWaiting();
    expect([await scanOf(clean[0]), await scanOf(bad[0])]).toEqual(['CLEAN', 'INFECTED']);
    expect((await download(app, manager, clean)).status).toBe(200);
    expect((await download(app, manager, bad)).body.key).toBe('file.infected');
  });
});
