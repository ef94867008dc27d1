import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { clearOldMails, endMails, mails } from '../../api/mails/index.js';
import { jobContext } from '../../jobs/job-context.js';
import { outboxIsDue } from '../../jobs/mailing/outbox-due.js';
import { sendOutbox } from '../../jobs/mailing/send-outbox.js';
import { PASSWORD, type Person, personnelNumber, startApp } from '../kit/app.js';
import { startMailServer } from '../kit/mail-server.js';
import { sendRaw } from '../kit/send-raw.js';

jest.setTimeout(60_000);

const SITE = 'https://qingcai.plant.example';
const CONTACT = '+86 592 1234567';
const CODES = ['91350211M000100Y43', '91350211M000100Y44', '91350211M000100Y45', '91350211M000100Y46'] as const;
const DAY_MS = 86_400_000;

let app: Awaited<ReturnType<typeof startApp>>;
let server: Awaited<ReturnType<typeof startMailServer>>;
let admin: Person;
let security: Person;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const settings = { log, signal: new AbortController().signal };

beforeAll(async () => {
  app = await startApp();
  server = await startMailServer();
  process.env.QINGCAI_SMTP_URL = server.url;
  process.env.QINGCAI_MAIL_FROM = '清采 <qingcai@plant.example>';
  process.env.QINGCAI_SITE = SITE;
  process.env.QINGCAI_CONTACT = CONTACT;
  [admin, security] = [await app.as('SYSTEM_ADMIN'), await app.as('SECURITY_ADMIN')];
  await app.register(firm('holder', CODES[0]));
  await work();
});
afterAll(async () => {
  for (const name of ['QINGCAI_SMTP_URL', 'QINGCAI_MAIL_FROM', 'QINGCAI_SITE', 'QINGCAI_CONTACT'])
    delete process.env[name];
  await server.stop();
  await app.stop();
});

const firm = (login: string, creditCode: string) => ({
  ...{ name: `${login} visit evil.example`, creditCode, login, password: PASSWORD, language: 'en' },
  ...{ contactName: 'Click here evil.example', contactPhone: '0592-1234567', contactEmail: `${login}@firms.example` },
});
const register = (login: string, creditCode: string, more = {}) =>
  app.supplierVisitor.act('registerSupplier', { ...firm(login, creditCode), ...more }, 'id number');

/** Does a worker's job on the mails. */
async function work(): Promise<void> {
  const context = jobContext(app.clock, app.origin);
  if (await outboxIsDue(context)) await sendOutbox(context, settings);
}
const sentTo = (address: string) => server.taken.filter(({ to }) => to.includes(address)).map(({ email }) => email);
const linkIn = (text = '') => /https?:\/\/\S+#(\S+)/.exec(text);
const follow = async (token = '') =>
  (
    await app.supplierVisitor.ask(
      `mutation($token: String!) { useConfirmationLink(token: $token) { ... on ConfirmedAddress { login } ... on Refused { key } } }`,
      { token },
    )
  ).data.useConfirmationLink;
const OUTBOX = `query($over: Boolean) { outbox(over: $over) { goesOut server { fault failures }
  mails(first: 100) { edges { node { id purpose recipientId recipientName address state why fault canReveal canSendAgain
    canHandOver text } } } } }`;
const outbox = async (who = admin, over = false) => {
  const { mails: page, ...more } = (await who.ask(OUTBOX, { over })).data.outbox;
  return { ...more, mails: page.edges.map(({ node }: { node: unknown }) => node) };
};

describe('a registration', () => {
  it('is mailed its link, which has the configured host whatever the request named, and nothing that was typed', async () => {
    const input = { key: 'poisoned-1', ...firm('poisoned', CODES[1]) };
    const query = 'mutation($input: RegisterSupplierInput!) { registerSupplier(input: $input) { __typename } }';
    const headers = {
      ...{
        host: 'evil.example',
        'content-type': 'application/json',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
      },
      ...{ forwarded: 'host=evil.example', origin: 'https://evil.example', referer: 'https://evil.example/' },
    };
    const body = Buffer.from(JSON.stringify({ query, variables: { input } }));
    const sent = { ...headers, 'content-length': String(body.length) };
    const answer = await sendRaw(app.base, { method: 'POST', path: '/supplier/graphql', headers: sent, body: [body] });
    expect(answer.body).toContain('"Supplier"');
    await work();
    const [mail] = sentTo('poisoned@firms.example');
    const [link, token] = linkIn(mail?.text) ?? [];
    expect(link).toMatch(new RegExp(`^${SITE}/confirm-address#`));
    expect(mail?.text).toContain(CONTACT);
    expect(mail?.text).not.toMatch(/evil|Click here|poisoned|\{\w+\}/);
    expect(await follow(token)).toEqual({ login: 'poisoned' });
  });

  it('with data already in use is answered by mail, and its present holder is told once a day', async () => {
    const { number } = await register('late', CODES[0], { login: 'holder' });
    await register('later', CODES[0]);
    await work();
    expect(sentTo('late@firms.example').map(({ subject }) => subject)).toEqual([
      `Your registration ${number} cannot be completed`,
    ]);
    expect(linkIn(sentTo('late@firms.example')[0]?.text)).toBeNull();
    // The credit code was tried twice.
    expect(
      sentTo('holder@firms.example')
        .map(({ subject }) => subject)
        .toSorted(),
    ).toEqual(['Someone tried to register with your credit code', 'Someone tried to register with your login']);
    expect(sentTo('holder@firms.example')[0]?.text).not.toMatch(/late|evil|GYS-/);
    app.clock.advance(DAY_MS + 1);
    await register('latest', CODES[3], { login: 'holder' });
    await work();
    const again = sentTo('holder@firms.example').at(-1);
    expect(again?.subject).toBe('Someone tried to register with your login');
    const [own] = sentTo('latest@firms.example');
    expect(own?.text).toContain('The login you chose is already in use');
    expect(await follow(linkIn(own?.text)?.[1])).toMatchObject({ login: expect.stringMatching(/^gys-/) });
  });

  it('does not fill a stranger’s mailbox, however many registrations name it', async () => {
    const contactEmail = 'victim@elsewhere.example';
    for (let n = 0; n < 9; n++) await register(`flood${n}`, CODES[2], { contactEmail });
    await work();
    expect(sentTo(contactEmail)).toHaveLength(6);
    const { mails: waiting } = await outbox();
    const held = waiting.filter(({ fault }: { fault: string }) => fault === 'LIMIT');
    expect(held).toHaveLength(3);
    // Until the mail goes out, its link can be shown to an administrator, who then passes it on.
    expect(held[0]).toMatchObject({ canReveal: true, canHandOver: true });
  });

  it('does not reveal by waiting mails what else goes to a mailbox, and delays no code of its person', async () => {
    // Two firms share a mailbox; a stranger tries their codes as often as possible.
    const contactEmail = 'two.firms@firms.example';
    const [one, two] = ['91350211M000100Y48', '91350211M000100Y49'];
    await app.register({ ...firm('twofirms1', one), contactEmail });
    await app.register({ ...firm('twofirms2', two), contactEmail });
    await work();
    app.clock.advance(DAY_MS + 1);
    [admin, security] = [await app.signIn('/graphql', 'system_admin'), await app.signIn('/graphql', 'security_admin')];
    const before = sentTo(contactEmail).length;
    for (const [n, code] of [one, two, one].entries())
      await register(`probe${n}`, code, { contactEmail, login: 'twofirms1' });
    for (let n = 3; n < 6; n++) await register(`probe${n}`, CODES[2], { contactEmail });
    await work();
    const subjects = sentTo(contactEmail)
      .slice(before)
      .map(({ subject }) => subject);
    // All six links go out, whatever its reader is told besides; and of each kind that is told once, however many firms it has.
    expect(subjects.filter((subject) => subject?.startsWith('Someone tried')).toSorted()).toEqual([
      ...['Someone tried to register with your credit code', 'Someone tried to register with your login'],
    ]);
    expect(subjects).toHaveLength(8);
    const account = await admin.act(
      'createAccount',
      {
        ...{
          login: 'flooded',
          name: 'flooded',
          personnelNumber: personnelNumber(),
          language: 'zh',
          unitId: app.unitId,
        },
        email: contactEmail,
      },
      'id rev',
    );
    await security.act('issueCode', { accountId: account.id, rev: account.rev, reason: 'new', mailTo: contactEmail });
    await work();
    expect(sentTo(contactEmail)).toHaveLength(before + 9);
  });

  it('whose mail is refused for good is listed for the administrators, who send it again or show the link', async () => {
    server.mishaps.set('wrong@firms.example', 'refuse');
    const { id } = await register('wrong', CODES[2]);
    await work();
    const found = async () =>
      (await outbox()).mails.find(({ recipientId }: { recipientId: string }) => recipientId === id);
    const shown = await found();
    expect(shown).toMatchObject({ state: 'REFUSED', fault: 'EENVELOPE 550', canSendAgain: true, canReveal: true });
    server.mishaps.delete('wrong@firms.example');
    const again = `mutation { sendMailAgain(id: "${shown.id}") { ... on OutboxMail { state } ... on Refused { key } } }`;
    expect((await (await app.as('BUYER')).ask(again)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await admin.ask(again)).data.sendMailAgain).toEqual({ state: 'WAITING' });
    // While the platform is sending it, nobody is shown its link.
    expect(await admin.act('revealMailLink', { mailId: shown.id, reason: 'x' })).toMatchObject({ key: 'mails.notNow' });
    await work();
    expect(sentTo('wrong@firms.example')).toHaveLength(1);
    expect(await found()).toBeUndefined();
    expect((await admin.ask(again)).data.sendMailAgain).toEqual({ key: 'mails.notNow' });
    expect(await admin.act('revealMailLink', { mailId: shown.id, reason: 'x' })).toMatchObject({ key: 'mails.notNow' });
  });

  it('is found by number, name and address, page by page, however many came after it', async () => {
    server.mishaps.set('early@firms.example', 'refuse');
    const { id, number } = await register('early', CODES[2]);
    for (let n = 0; n < 4; n++) {
      server.mishaps.set(`later${n}@firms.example`, 'refuse');
      await register(`later${n}`, CODES[2]);
    }
    await work();
    const query = `query($first: Int, $after: String, $search: String) { outbox { mails(first: $first, after: $after, search: $search) {
      edges { node { recipientId } } pageInfo { hasNextPage endCursor } } } }`;
    const page = async (args: Record<string, unknown>) => (await admin.ask(query, args)).data.outbox.mails;
    type Edge = { readonly node: { readonly recipientId: string } };
    const idsOf = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.recipientId);
    for (const search of [number, 'EARLY visit', 'early@firms'])
      expect(idsOf(await page({ first: 50, search }))).toEqual([id]);
    expect(idsOf(await page({ first: 50, search: '.*' }))).toEqual([]);
    const all = idsOf(await page({ first: 100 }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const next: { edges: Edge[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = await page({
        first: 2,
        after,
      });
      seen.push(...idsOf(next));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(seen).toContain(id);
    expect((await admin.ask(query, { first: 2, after: 'x' })).errors[0]?.extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('leaves a mail that is being sent to its sender, when the link is asked for again', () => {
    const mail = (state: string) => ({ _id: `mail_${state}`, state, nonce: 'n', tokenHash: 'h' });
    const ended = endMails([mail('SENDING'), mail('WAITING'), mail('SENT')], app.clock.now(), 'KEPT');
    expect(ended).toMatchObject([{ put: { _id: 'mail_WAITING', state: 'ENDED', nonce: 'n' } }]);
    expect(endMails([mail('SENDING')], app.clock.now(), 'VOID')).toMatchObject([{ put: { nonce: null } }]);
  });

  it('waits while the mail server is down, and goes out once it is back', async () => {
    const { port } = server;
    await server.stop();
    await register('patient', '91350211M000100Y47');
    await work();
    expect(await outbox()).toMatchObject({ goesOut: true, server: { failures: 1 } });
    const back = await startMailServer(port);
    app.clock.advance(2 * 60_000);
    await work();
    expect(back.taken.map(({ to }) => to)).toContainEqual(['patient@firms.example']);
    expect(await outbox()).toMatchObject({ server: null });
    server = back;
  });
});

describe('the one-time code of a new account', () => {
  const open = async (login: string, email: string | null) => {
    const account = {
      login,
      name: login,
      personnelNumber: personnelNumber(),
      language: 'zh',
      unitId: app.unitId,
      email,
    };
    return admin.act('createAccount', account, 'id rev');
  };
  const issue = (account: { id: string; rev: number }, mailTo: string | null) =>
    security.act('issueCode', { accountId: account.id, rev: account.rev, reason: 'new', mailTo }, 'id rev codeUntil');
  const letter = async (who: Person, id: string) =>
    (await who.ask('query($id: ID!) { codeLetter(accountId: $id) { code } }', { id })).data?.codeLetter ?? null;

  it('goes by mail to its person, and nobody else sees it', async () => {
    const account = await open('mailed', 'li@plant.example');
    expect(await issue(account, 'someone@else.example')).toMatchObject({ key: 'account.emailDiffers' });
    expect((await issue(account, 'LI@plant.example')).codeUntil).not.toBeNull();
    expect([await letter(security, account.id), await letter(admin, account.id)]).toEqual([null, null]);
    await work();
    const [mail] = sentTo('li@plant.example');
    const code = /([0-9A-Z]{5}-){3}[0-9A-Z]{5}/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(mail?.text).toContain('mailed');
    for (const who of [admin, security])
      expect(JSON.stringify([await outbox(who), await outbox(who, true)])).not.toContain(code);
    expect(JSON.stringify(await mails().find({ recipient: account.id }).toArray())).not.toMatch(
      /li@plant|-[0-9A-Z]{5}-/,
    );
    const newcomer = await app.signIn('/graphql', 'mailed', code);
    const { data } = await newcomer.ask('{ viewer { mustChoosePassword } }');
    expect(data.viewer.mustChoosePassword).toBe(true);
  });

  it('is printed when no address is known, and a letter cancels the mail that has not gone out', async () => {
    expect(await issue(await open('paper', null), 'x@plant.example')).toMatchObject({ key: 'account.noEmail' });
    const account = await open('both', 'wang@plant.example');
    const { rev } = await issue(account, 'wang@plant.example');
    await issue({ id: account.id, rev }, null);
    expect((await letter(security, account.id)).code).toMatch(/^[0-9A-Z-]{23}$/);
    await work();
    expect(sentTo('wang@plant.example')).toEqual([]);
  });

  it('ends when the code expires, sent or not', async () => {
    server.mishaps.set('gone@plant.example', 'refuse');
    const account = await open('expired', 'gone@plant.example');
    await issue(account, 'gone@plant.example');
    await work();
    const waits = async () =>
      (await outbox(security)).mails.some(({ recipientId }: { recipientId: string }) => recipientId === account.id);
    expect(await waits()).toBe(true);
    app.clock.advance(15 * DAY_MS);
    await clearOldMails(app.clock.now());
    [admin, security] = [await app.signIn('/graphql', 'system_admin'), await app.signIn('/graphql', 'security_admin')];
    expect(await waits()).toBe(false);
  });

  it('is not mailed when there is no mail server', async () => {
    const url = process.env.QINGCAI_SMTP_URL;
    delete process.env.QINGCAI_SMTP_URL;
    await work();
    expect(await outbox()).toMatchObject({ goesOut: false });
    const account = await open('unmailed', 'zhao@plant.example');
    expect(await issue(account, 'zhao@plant.example')).toMatchObject({ key: 'account.noMailServer' });
    process.env.QINGCAI_SMTP_URL = url;
    await work();
    expect(await outbox()).toMatchObject({ goesOut: true });
  });
});
