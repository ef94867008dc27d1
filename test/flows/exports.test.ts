import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Binary } from 'mongodb';
import { expiredExports, exportsDue } from '../../api/exports/index.js';
import { database } from '../../api/kernel/database.js';
import { QUOTAS } from '../../api/kernel/quotas.js';
import { nodeCrypto } from '../../api/trail/crypto.js';
import { removeExpired, runExport } from '../../jobs/exporting/index.js';
import { contentAlone, parseCheckpoint, parseNote, said, verifyCheckpoint } from '../../schema/trail/index.js';
import { checkpointIn } from '../../schema/trail/relate-checkpoints.js';
import { unzipBundle } from '../../schema/trail/unzip-bundle.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';
import { openCli } from '../kit/cli.js';
import { does } from '../kit/does.js';
import { staged } from '../kit/files.js';
import { pdf } from '../kit/made-files.js';
import { readPdf } from '../kit/read-pdf.js';
import { sayTheSame, verifyZipTwice } from '../kit/second-verifier.js';
import { wholePurchase } from '../kit/whole-purchase.js';

let app: Awaited<ReturnType<typeof startApp>>;
let buyer: Person;
let purchaseId: string;
let cli: Awaited<ReturnType<typeof openCli>>;
beforeAll(async () => {
  cli = await openCli();
  app = await startApp();
  await wholePurchase(app);
  await app.settle();
  buyer = await app.as('BUYER');
  const { data } = await buyer.ask('{ purchases { edges { node { id } } } }');
  purchaseId = data.purchases.edges[0].node.id;
});
afterAll(async () => {
  cli.end();
  await app.stop();
});

const FIELDS = 'id kind state done total fileName url bytes sha256 message';
const ASK = `mutation($input: AskExportInput!) { askExport(input: $input) { ... on PurchaseExport { ${FIELDS} } ... on Refused { code key said: message } } }`;
const OWN = `query($id: ID!) { purchaseExports(purchaseId: $id) { ${FIELDS} } }`;
const ask = async (person: Person, kind: string, id = purchaseId) =>
  (await person.ask(ASK, { input: { purchaseId: id, kind } })).data.askExport;
const own = async (person: Person) => (await person.ask(OWN, { id: purchaseId })).data.purchaseExports;
const exporting = () => ({
  ...{ clock: app.clock, origin: app.origin, signal: new AbortController().signal },
});
const runAll = async () => {
  for (const id of await exportsDue(app.clock.now())) await runExport(id, exporting());
};

async function fetchAs(login: string, url: string) {
  const query = 'mutation($input: SignInInput!) { signIn(input: $input) { ... on Session { accessToken } } }';
  const { data } = await app.visitor.ask(query, { input: { login, password: PASSWORD } });
  return fetch(app.base + url, { headers: { authorization: `Bearer ${data.signIn.accessToken}` } });
}

/** Requests an export, makes it and downloads it. */
async function taken(role: 'BUYER' | 'EXPERT' | 'DISCIPLINE_OFFICER', kind: string) {
  const person = await app.as(role);
  const { id } = await ask(person, kind);
  await runAll();
  const made = (await own(person)).find((one: { id: string }) => one.id === id);
  expect(made).toMatchObject({ state: 'DONE', message: null });
  const response = await fetchAs(role.toLowerCase(), made.url);
  return { made, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('the purchase file', () => {
  it('is a PDF whose text and codes other programs can read, and is in the trail before it is handed out', async () => {
    const { made, bytes } = await taken('BUYER', 'FILE');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
    expect(made.done).toBe(made.total);
    const { pages, codes } = await readPdf(bytes);
    const text = pages.join('\n');
    const { data } = await buyer.ask(
      'query($id: ID!) { purchase(id: $id) { number title event { award { total { amount } } } } }',
      {
        id: purchaseId,
      },
    );
    expect(text).toContain(data.purchase.title);
    expect(text).toContain('Recommend');
    expect(text).toContain('The only one');
    for (const [at, page] of pages.entries()) {
      // PDF readers differ in where they see spaces between pieces of text.
      expect(page.replaceAll(' ', '')).toContain(`Page${at + 1}of${pages.length}`);
      expect(page).toContain(data.purchase.number);
    }
    expect(codes).toHaveLength(pages.length);
    const code = codes[0] ?? '';
    expect(code).toContain(purchaseId);
    const note = checkpointIn(new TextEncoder().encode(code));
    expect(verifyCheckpoint(note, app.keys.policy().policy, nodeCrypto).failure).toBeNull();
    expect(new Set(codes).size).toBe(1);
    expect(text).toContain(String(parseCheckpoint(parseNote(note).body).size));
    const logged = await database().collection('trail_log').find({ proc: purchaseId }).toArray();
    for (const { lh } of logged) expect(text).toContain(Buffer.from(lh.buffer).toString('hex'));
    const readings = await (await app.as('INTERNAL_AUDITOR')).ask(
      'query($id: ID!) { readings(about: $id) { edges { node { kind sha256 reader { id } } } } }',
      { id: purchaseId },
    );
    expect(readings.data.readings.edges[0].node).toEqual({
      kind: 'FILE',
      sha256: made.sha256,
      reader: { id: buyer.accountId },
    });
  });

  it('is in the reader’s language, with Chinese that can be extracted', async () => {
    const reader = await app.hire(['DISCIPLINE_OFFICER'], 'jijian', { name: '秦正言', language: 'zh' });
    const { id } = await ask(reader, 'FILE');
    await runAll();
    const made = (await own(reader)).find((one: { id: string }) => one.id === id);
    const { pages } = await readPdf(new Uint8Array(await (await fetchAs('jijian', made.url)).arrayBuffer()));
    const text = pages.join('\n');
    for (const words of [
      '采购档案',
      '导出人秦正言',
      '概况',
      '记录清单',
      `第 1 页，共 ${pages.length} 页`,
      '推荐成交供应商',
    ])
      expect(text.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
  });

  it('shows no price to those who only score, and says that something is withheld', async () => {
    const { bytes } = await taken('EXPERT', 'FILE');
    const text = (await readPdf(bytes)).pages.join('\n');
    expect(text).toContain('withheld or erased');
    const whole = (await readPdf((await taken('BUYER', 'FILE')).bytes)).pages.join('\n');
    expect(whole).toContain('12.5');
    expect(text).not.toContain('unit price 12.5');
  });
});

describe('the bundle', () => {
  it('verifies, and holds what the reader may see', async () => {
    const { bytes, made } = await taken('BUYER', 'BUNDLE');
    const verdict = contentAlone(verifyZipTwice(bytes, app.keys.policy().policy));
    expect(verdict.failures).toEqual([]);
    expect(made.total).toBe(verdict.entries);
    const forExpert = await taken('EXPERT', 'BUNDLE');
    const shown = contentAlone(verifyZipTwice(forExpert.bytes, app.keys.policy().policy));
    expect(shown.failures).toEqual([]);
    expect(shown.notes).toContainEqual(
      expect.objectContaining({
        key: 'note/withheld',
        params: { class: said('class/commercial'), places: expect.any(Number) },
      }),
    );
  });
});

describe('the bundle with files', () => {
  const filesIn = (zip: Uint8Array) => [...unzipBundle(zip).keys()].filter((name) => name.startsWith('files/'));

  it('holds those that the reader may see, and none that was changed', async () => {
    const { data } = await buyer.ask('{ contracts { edges { node { id rev } } } }');
    const { id: contractId, rev } = data.contracts.edges[0].node;
    const fileId = await staged(app, buyer, pdf(), 'signed.pdf');
    await does(buyer, 'attachContractFiles', { contractId, rev, files: [{ fileId, kind: 'SIGNED_COPY' }] });
    await app.settle();
    const { bytes, made } = await taken('BUYER', 'BUNDLE_WITH_FILES');
    expect(made.fileName).toMatch(/zip$/);
    expect(filesIn(bytes)).toEqual([`files/${createHash('sha256').update(pdf()).digest('hex')}`]);
    expect(contentAlone(verifyZipTwice(bytes, app.keys.policy().policy)).failures).toEqual([]);
    expect(filesIn((await taken('BUYER', 'BUNDLE')).bytes)).toEqual([]);
    // Prices and terms are not for those who only score.
    expect(filesIn((await taken('EXPERT', 'BUNDLE_WITH_FILES')).bytes)).toEqual([]);
    const readings = await (await app.as('INTERNAL_AUDITOR')).ask(
      'query($id: ID!) { readings(about: $id) { edges { node { kind sha256 } } } }',
      { id: purchaseId },
    );
    const nodes = readings.data.readings.edges.map(({ node }: { node: object }) => node);
    expect(nodes).toContainEqual({ kind: 'BUNDLE_WITH_FILES', sha256: made.sha256 });
    const file = cli.path('purchase.zip');
    const exported = await cli.runOn(app, 'export', 'bundle', purchaseId, '--with-files', '--out', file);
    expect(exported).toMatchObject({
      code: 0,
      text: expect.stringMatching(/purchase\.zip: \d+ entries, attached files: 1/),
    });
    expect(filesIn(readFileSync(file))).toEqual(filesIn(bytes));
    const policy = cli.file('policy.json', readFileSync(app.signer.policyFile));
    expect(await cli.run('verify', 'bundle', file, '--policy', policy, '--uncounted-ok')).toMatchObject({ code: 0 });
    await database()
      .collection<{ files_id: string }>('attachments.chunks')
      .updateOne({ files_id: fileId }, { $set: { data: new Binary(Buffer.alloc(pdf().length, 'x')) } });
    const { id } = await ask(buyer, 'BUNDLE_WITH_FILES');
    await runAll();
    const without = await cli.runOn(app, 'export', 'bundle', purchaseId, '--with-files', '--out', file);
    expect(without).toMatchObject({
      code: 1,
      text: expect.stringMatching(/attached files: 0[\s\S]*The file [0-9a-f]{64} is not/),
    });
    expect(filesIn(readFileSync(file))).toEqual([]);
    const failed = (await own(buyer)).find((one: { id: string }) => one.id === id);
    expect(failed).toMatchObject({
      state: 'FAILED',
      message: expect.stringMatching(/no longer those that were attached/),
    });
  });
});

describe('who takes out what', () => {
  it('gives the file only to the person who asked for it', async () => {
    const { made } = await taken('BUYER', 'FILE');
    await app.as('DISCIPLINE_OFFICER');
    expect((await fetchAs('discipline_officer', made.url)).status).toBe(404);
    expect((await fetch(app.base + made.url)).status).toBe(401);
    expect(await own(await app.as('LEGAL'))).toEqual([]);
  });

  it('allows one request of a kind at a time, and none for what does not exist', async () => {
    const legal = await app.as('LEGAL');
    const [one, other] = [await ask(legal, 'FILE'), await ask(legal, 'FILE')];
    expect(other.id).toBe(one.id);
    expect(await ask(legal, 'FILE', `pur_${'0'.repeat(32)}`)).toBeNull();
    const admin = await (await app.as('SYSTEM_ADMIN')).ask(ASK, { input: { purchaseId, kind: 'FILE' } });
    expect(admin.errors[0]?.extensions.code).toBe('FORBIDDEN');
    await runAll();
    expect((await own(legal))[0].state).toBe('DONE');
  });

  it('limits exports for each person, at once and in a day, and says so clearly', async () => {
    const inspector = await app.as('INSPECTOR');
    const exports = database().collection<{ _id: string }>('exports');
    const { id } = await ask(inspector, 'FILE');
    const row = await exports.findOne({ _id: id });
    if (!row) throw new Error(`${id} is not there`);
    const others = (count: number, state: string) =>
      Array.from({ length: count }, (_, n) => ({ ...row, _id: `${id}${state}${n}`, purchaseId: `pur_${n}`, state }));
    await exports.insertMany(others(QUOTAS.exportsOfAccount.atOnce - 1, 'WAITING'));
    const refused = await ask(inspector, 'BUNDLE');
    expect(refused).toMatchObject({ code: 'RATE_LIMITED', key: 'exports.tooManyAtOnce' });
    expect(refused.said).toMatch(/^Your exports in progress: 4/);
    const own = { accountId: inspector.accountId };
    await exports.updateMany(own, { $set: { state: 'FAILED' } });
    await exports.insertMany(others(QUOTAS.exportsOfAccount.count - QUOTAS.exportsOfAccount.atOnce, 'DONE'));
    expect(await ask(inspector, 'BUNDLE')).toMatchObject({ code: 'RATE_LIMITED', key: 'exports.tooMany' });
    expect(await exports.countDocuments(own)).toBe(QUOTAS.exportsOfAccount.count);
    await exports.deleteMany(own);
  });

  it('is taken on by another worker when the first is silent, and given up after three', async () => {
    const finance = await app.as('FINANCE');
    const { id } = await ask(finance, 'FILE');
    const exports = database().collection<{ _id: string }>('exports');
    await exports.updateOne({ _id: id }, { $set: { state: 'RUNNING', leaseUntil: app.clock.now(), attempts: 1 } });
    expect(await exportsDue(app.clock.now())).not.toContain(id);
    app.clock.advance(1_000);
    await runAll();
    expect((await own(finance))[0].state).toBe('DONE');
    const { id: again } = await ask(finance, 'BUNDLE');
    await exports.updateOne({ _id: again }, { $set: { attempts: 3 } });
    await runAll();
    expect((await own(finance))[0]).toMatchObject({
      state: 'FAILED',
      message: expect.stringContaining('could not be created'),
    });
  });

  it('is deleted after a day', async () => {
    const { made } = await taken('DISCIPLINE_OFFICER', 'FILE');
    app.clock.advance(25 * 3_600_000);
    expect(await expiredExports(app.clock.now())).not.toEqual([]);
    await removeExpired(app.clock.now());
    const person = await app.as('DISCIPLINE_OFFICER');
    expect((await own(person)).every(({ url }: { url: string | null }) => url === null)).toBe(true);
    const files = database().collection('staged.files');
    expect(await files.countDocuments({ 'metadata.id': made.url.slice('/files/'.length) })).toBe(0);
  });
});

sayTheSame();
