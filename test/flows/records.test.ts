import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { database } from '../../api/kernel/database.js';
import { bundlePath, contentAlone, parseManifest, parseOpening } from '../../schema/trail/index.js';
import { unzipBundle } from '../../schema/trail/unzip-bundle.js';
import { type App, startApp } from '../kit/app.js';
import { onMachineOf, runCli } from '../kit/cli.js';
import { sayTheSame, verifyTwice } from '../kit/second-verifier.js';
import { type PublishedEvent, publishedEvent } from '../kit/sourcing.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

let app: App;
let firms: readonly Firm[];
let event: PublishedEvent;

beforeAll(async () => {
  app = await startApp({ tampered: true });
  firms = await threeFirms(app);
  event = await publishedEvent(app, firms, 48);
  await app.settle();
}, 120_000);
afterAll(() => app.stop());

const HOLD =
  'id rev state number account { id } purchase { id } purchaseNumber reason placedBy { id } entries { type }';
const ERASURE =
  'id rev state number personRef account { id } reason requestedBy { id } remark decidedBy { id } affected kept { purchaseId } moves { name allowed }';

describe('records', () => {
  it('are open to those who keep them', async () => {
    const query = '{ erasures { edges { node { id } } } legalHolds { edges { node { id } } } }';
    for (const role of ['LEGAL', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'] as const)
      expect((await (await app.as(role)).ask(query)).errors).toEqual([]);
    for (const role of ['BUYER', 'SYSTEM_ADMIN', 'UNIT_HEAD'] as const)
      expect((await (await app.as(role)).ask(query)).errors.length).toBeGreaterThan(0);
  });

  it('a hold says what it is on, as far as each reader may see it', async () => {
    const officer = await app.as('DISCIPLINE_OFFICER');
    const placed = await officer.act('placeHold', { purchaseId: event.purchaseId, reason: 'an inquiry' }, HOLD);
    expect(placed).toMatchObject({
      ...{ rev: 1, state: 'ACTIVE', account: null, purchase: { id: event.purchaseId }, reason: 'an inquiry' },
      ...{ placedBy: { id: officer.accountId }, entries: [{ type: 'records.placeHold' }] },
    });
    const admin = await app.as('AUDIT_ADMIN');
    const { data } = await admin.ask(`{ legalHold(id: "${placed.id}") { purchase { id } purchaseNumber } }`);
    expect(data.legalHold).toEqual({ purchase: null, purchaseNumber: placed.purchaseNumber });
    const listed = await admin.ask('{ legalHolds(state: ACTIVE) { edges { node { id } } } }');
    expect(listed.data.legalHolds.edges).toEqual([{ node: { id: placed.id } }]);
    const unknown = { accountId: `acc_${'0'.repeat(32)}`, reason: 'x' };
    expect(await officer.act('placeHold', unknown)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('an erasure can be refused with a reason, and asked for again', async () => {
    const security = await app.as('SECURITY_ADMIN');
    await app.as('EXPERT');
    const leaver = await app.hire(['EXPERT'], 'leaver');
    await security.act('disableAccount', { accountId: leaver.accountId, rev: 4, reason: 'left' });
    const asked = await security.act('requestErasure', { accountId: leaver.accountId, reason: 'PIPL 47' }, ERASURE);
    expect(asked).toMatchObject({ state: 'REQUESTED', account: { id: leaver.accountId }, affected: 0, kept: [] });
    // Whoever asks can take it back, and decide nothing.
    const open = asked.moves.filter(({ allowed }: { allowed: boolean }) => allowed);
    expect(open.map(({ name }: { name: string }) => name)).toEqual(['withdrawErasure']);
    const auditor = await app.as('AUDIT_ADMIN');
    expect(await security.act('approveErasure', { erasureId: asked.id, rev: 1 })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await auditor.act('refuseErasure', { erasureId: asked.id, rev: 1, reason: ' ' })).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const refused = { erasureId: asked.id, rev: 1, reason: 'needed for a lawsuit' };
    expect(await auditor.act('refuseErasure', refused, ERASURE)).toMatchObject({
      ...{ state: 'REFUSED', remark: 'needed for a lawsuit', decidedBy: { id: auditor.accountId }, moves: [] },
    });
    const again = { accountId: leaver.accountId, reason: 'the lawsuit is over' };
    expect(await security.act('requestErasure', again, 'state')).toMatchObject({ state: 'REQUESTED' });
  });
});

describe('the command line', () => {
  /** Runs the built command on the database of this test. */
  const qingcai = (...args: readonly string[]) => runCli('dist/cli/main.js', args, onMachineOf(app));

  it('reconcile exits with 0 when all is well, and with 1 and the differences otherwise', async () => {
    await app.settle();
    expect(await qingcai('reconcile')).toEqual({ code: 0, text: expect.stringContaining(', 0 differ from the trail') });
    const { purchaseId } = event;
    const units = database().collection<{ _id: string }>('purchases');
    const before = await units.findOne({ _id: purchaseId });
    await units.updateOne({ _id: purchaseId }, { $set: { title: 'Another title' } });
    const found = await qingcai('reconcile', '--purchase', purchaseId);
    expect(found.code).toBe(1);
    expect(found.text).toContain(
      `DIFFERS CHANGED: Purchase ${purchaseId}\n  /title: stored "Another title", by the trail "Gears`,
    );
    expect(found.text).toContain('last honest entry: index ');
    const json = await qingcai('reconcile', '--json');
    expect(JSON.parse(json.text)).toMatchObject({ ok: false, differences: [{ subject: { id: purchaseId } }] });
    await units.replaceOne({ _id: purchaseId }, before ?? {});
    expect(await qingcai('reconcile', '--purchase', 'acc_1')).toMatchObject({ code: 2 });
  }, 180_000);

  it('export bundle opens what is asked for, and by default neither banks nor people of suppliers', async () => {
    const exported = async (...options: readonly string[]) => {
      const out = join(app.folder, 'bundle.zip');
      const run = await qingcai('export', 'bundle', event.purchaseId, '--out', out, ...options);
      if (run.code !== 0) return run.text;
      const files = unzipBundle(readFileSync(out));
      const verdict = contentAlone(verifyTwice(files, app.keys.policy().policy));
      expect(verdict.failures).toEqual([]);
      const { entries } = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
      const classes = entries.flatMap(({ index }) => {
        const open = files.get(bundlePath.opening(index));
        return open ? parseOpening(open).changes.map((part) => `${'value' in part ? '' : 'no '}${part.class}`) : [];
      });
      const { uncounted } = parseManifest(files.get(bundlePath.manifest) ?? new Uint8Array());
      return {
        classes: [...new Set(classes)].sort(),
        uncounted,
        bytes: Buffer.concat([...files.values()]).toString('utf8'),
      };
    };
    const outside = await exported();
    expect(outside).toMatchObject({ uncounted: firms.map(({ supplierId }) => supplierId).sort() });
    expect(JSON.stringify(outside)).not.toContain('6222000000');
    const usual = await exported('--whole-suppliers');
    expect(usual).toMatchObject({ uncounted: [], classes: ['commercial', 'no commercial', 'no personal', 'open'] });
    expect(JSON.stringify(usual)).not.toContain('6222000000');
    expect(await exported('--whole-suppliers', '--open', 'open')).toMatchObject({
      classes: ['no commercial', 'no personal', 'open'],
    });
    expect(await exported('--as', 'AUDIT_ADMIN')).toMatchObject({ classes: ['no commercial', 'no personal', 'open'] });
    const whole = await exported('--as', 'INTERNAL_AUDITOR');
    expect(whole).toMatchObject({ uncounted: [], classes: ['commercial', 'open', 'personal'] });
    expect(JSON.stringify(whole)).toContain('6222000000');
    for (const wrong of [
      ['--as', 'NOBODY'],
      ['--open', 'secret'],
      ['--as', 'BUYER', '--open', 'open'],
    ])
      expect(await qingcai('export', 'bundle', event.purchaseId, ...wrong)).toMatchObject({ code: 2 });
  }, 180_000);
});

sayTheSame();
