import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { secretHash } from '../../api/identity/tokens.js';
import { collectionOf } from '../../api/kernel/database.js';
import { accountAlertsAreDue, raiseAccountAlerts } from '../../jobs/alerting-accounts/job.js';
import { reconcileAll } from '../../jobs/reconciling/reconcile.js';
import { PASSWORD, type Person, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
let person: Person;
beforeAll(async () => {
  app = await startApp({ tampered: true });
  person = await app.hire(['BUYER'], 'victim');
});
afterAll(() => app.stop());

const rows = (collection: string) => collectionOf<{ _id: string; [field: string]: unknown }>(collection);
const alerts = () => rows('alerts').find({ detector: 'AC01' }).toArray();

/** Replaces what is stored of an account by what suits the administrator of the database. */
async function replaced(accountId: string, stored: string, crime: () => Promise<void>): Promise<void> {
  const before = await rows('credentials').findOne({ _id: accountId });
  await rows('credentials').updateOne({ _id: accountId }, { $set: { hash: stored } });
  await crime();
  if (before) await rows('credentials').replaceOne({ _id: accountId }, before);
}

describe('what an account signs in with', () => {
  it('2 replaced by a hash of the administrator of the database: it signs nobody in, and an alert names the account', async () => {
    await replaced(person.accountId, await hash('the password of the intruder'), async () => {
      await expect(app.signIn('/graphql', 'victim', 'the password of the intruder')).rejects.toThrow('signIn.wrong');
      await expect(app.signIn('/graphql', 'victim')).rejects.toThrow('signIn.wrong');
      expect(
        await person.act('changePassword', {
          ...{ accountId: person.accountId, rev: 4 },
          ...{ currentPassword: 'the password of the intruder', newPassword: 'another one of the intruder' },
        }),
      ).toMatchObject({ code: 'RULE', key: 'account.wrongPassword' });
    });
    expect(await accountAlertsAreDue()).toBe(true);
    await raiseAccountAlerts(app.system());
    await raiseAccountAlerts(app.system());
    const raised = await alerts();
    expect(raised).toHaveLength(1);
    expect(JSON.stringify(raised)).toContain(person.accountId);
    await app.signIn('/graphql', 'victim');
  });

  it('2 replaced by the hash of another account, or taken away: the same', async () => {
    const other = await app.hire(['EXPERT'], 'other.person');
    const theirs = await rows('credentials').findOne({ _id: other.accountId });
    await replaced(person.accountId, String(theirs?.hash), async () => {
      await expect(app.signIn('/graphql', 'victim')).rejects.toThrow('signIn.wrong');
    });
    const own = await rows('credentials').findOne({ _id: person.accountId });
    await rows('credentials').deleteOne({ _id: person.accountId });
    await expect(app.signIn('/graphql', 'victim')).rejects.toThrow('signIn.wrong');
    if (own) await rows('credentials').insertOne(own);
    await raiseAccountAlerts(app.system());
    expect(await alerts()).toHaveLength(3);
    await app.signIn('/graphql', 'victim');
  });

  it('2 replaced, and nobody has signed in yet: the nightly check finds it', async () => {
    const quiet = await app.hire(['EXPERT'], 'on.leave');
    await replaced(quiet.accountId, await hash('the password of the intruder'), async () => {
      await reconcileAll('night:2026-03-03', app.system(), new AbortController().signal);
    });
    await raiseAccountAlerts(app.system());
    expect(
      (await alerts()).map((row) => JSON.stringify(row)).filter((row) => row.includes(quiet.accountId)),
    ).toHaveLength(1);
  });

  it('2 replaced together with its commitment: the reconciler names the account', async () => {
    const both = await app.hire(['EXPERT'], 'both.changed');
    const [account, theirs] = [rows('accounts'), await app.hire(['EXPERT'], 'intruder')];
    const source = await rows('credentials').findOne({ _id: theirs.accountId });
    await replaced(both.accountId, String(source?.hash), async () => {
      const { commitmentTo } = await import('../../api/identity/credential.js');
      const credential = commitmentTo(both.accountId, { hash: String(source?.hash), salt: 'salt' });
      await account.updateOne({ _id: both.accountId }, { $set: { credential } });
      await reconcileAll('night:2026-03-04', app.system(), new AbortController().signal);
    });
    const look = await rows('reconciliations').findOne({ _id: 'night:2026-03-04' });
    expect(JSON.stringify(look?.differences)).toContain(both.accountId);
    expect(JSON.stringify(look?.differences)).toContain('/credential');
  });

  it('2 gone round by a sign-in that is written into the database: it is none', async () => {
    const session = await rows('sessions').findOne({ accountId: person.accountId });
    const forged = { ...session, _id: 'f'.repeat(32), accountId: person.accountId, hash: secretHash('known') };
    await rows('sessions').insertOne(forged);
    const refresh = await fetch(`${app.base}/session/refresh?audience=staff`, {
      method: 'POST',
      headers: { cookie: `qingcai_staff=${'f'.repeat(32)}.known`, 'x-qingcai': '1' },
    });
    expect(refresh.status).toBe(401);
    // Nor is one's own, handed on to another account.
    const other = await app.signIn('/graphql', 'other.person');
    await rows('sessions').updateMany(
      { accountId: other.accountId },
      { $set: { mustChoose: false, expiresAt: new Date(8e12) } },
    );
    expect((await other.ask('{ viewer { account { id } } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await app.signIn('/graphql', 'victim', PASSWORD);
  });
});
