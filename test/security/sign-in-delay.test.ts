import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collectionOf } from '../../api/kernel/database.js';
import { PASSWORD, startApp } from '../kit/app.js';

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const SIGN_IN = `mutation($input: SignInInput!) { signIn(input: $input) { __typename
  ... on Session { accessToken triedElsewhere { count since } }
  ... on Refused { code key message until } } }`;

interface Place {
  readonly from: string;
  readonly cookie?: string | null;
}

/** Tries a password from an address, which a proxy of ours names; answers the result and the device's cookie. */
async function tryAt({ from, cookie = null }: Place, login: string, password: string) {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from, ...(cookie ? { cookie } : {}) };
  const body = JSON.stringify({ query: SIGN_IN, variables: { input: { login, password } } });
  const response = await fetch(`${app.base}/graphql`, { method: 'POST', headers, body });
  const device = response.headers.getSetCookie().find((set) => set.startsWith('qingcai_device_staff='));
  const { data } = JSON.parse(await response.text());
  return { ...data.signIn, device: device?.split(';')[0] ?? null, set: device ?? '' };
}

async function guess(login: string, times: number, from: (n: number) => string) {
  const said: string[] = [];
  for (let n = 0; n < times; n++) said.push((await tryAt({ from: from(n) }, login, 'not the password')).code);
  return said;
}

const held = (said: readonly string[]) => said.filter((code) => code === 'RATE_LIMITED').length;

describe('wrong passwords of others', () => {
  it('hold up their own address and neither another nor the device that has signed in before', async () => {
    await app.hire(['BUYER'], 'rival.one');
    const mine = await tryAt({ from: '198.51.100.7' }, 'rival.one', PASSWORD);
    expect(mine.set).toMatch(/HttpOnly; SameSite=Strict/);
    const since = app.clock.now().toISOString();
    expect(held(await guess('rival.one', 15, () => '203.0.113.5'))).toBe(5);
    const there = await tryAt({ from: '203.0.113.5' }, 'rival.one', PASSWORD);
    expect(there).toMatchObject({ code: 'RATE_LIMITED', key: 'signIn.tooMany' });
    expect(Date.parse(there.until) - app.clock.now().getTime()).toBe(60_000);
    // The rightful person gets in at once: from a new address, and on the known device even from the guesser's address.
    const anew = await tryAt({ from: '198.51.100.8' }, 'rival.one', PASSWORD);
    expect(anew).toMatchObject({ __typename: 'Session', triedElsewhere: { count: 10, since } });
    const known = await tryAt({ from: '203.0.113.5', cookie: mine.device }, 'rival.one', PASSWORD);
    expect(known).toMatchObject({ __typename: 'Session', triedElsewhere: null });
  });

  it('wait longer each time, and no longer than a quarter of an hour', async () => {
    await app.hire(['EXPERT'], 'rival.two');
    await guess('rival.two', 10, () => '203.0.113.6');
    const waits: number[] = [];
    for (let n = 0; n < 6; n++) {
      const refused = await tryAt({ from: '203.0.113.6' }, 'rival.two', 'not the password');
      const wait = Date.parse(refused.until) - app.clock.now().getTime();
      waits.push(wait / 60_000);
      app.clock.advance(wait);
      expect(await tryAt({ from: '203.0.113.6' }, 'rival.two', 'not the password')).toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
  });

  it('are counted for an IPv6 network, of which one person has billions of addresses', async () => {
    await app.hire(['EXPERT'], 'rival.three');
    const said = await guess('rival.three', 14, (n) => `2001:db8:5:5::${n + 1}`);
    expect(held(said)).toBe(4);
    expect(await tryAt({ from: '2001:db8:5:6::1' }, 'rival.three', PASSWORD)).toMatchObject({ __typename: 'Session' });
  });

  it('from very many addresses make strangers wait once, and the known device never', async () => {
    await app.hire(['EXPERT'], 'rival.four');
    const mine = await tryAt({ from: '198.51.100.20' }, 'rival.four', PASSWORD);
    const said = await guess('rival.four', 40, (n) => `203.0.113.${100 + n}`);
    expect(held(said)).toBe(10);
    const device = { from: '198.51.100.21', cookie: mine.device };
    expect(await tryAt(device, 'rival.four', PASSWORD)).toMatchObject({ triedElsewhere: { count: 30 } });
    const stranger = { from: '198.51.100.22' };
    const waiting = await tryAt(stranger, 'rival.four', PASSWORD);
    expect(waiting.code).toBe('RATE_LIMITED');
    app.clock.moveTo(new Date(waiting.until));
    // Others go on guessing meanwhile; whoever has waited gets in all the same.
    await guess('rival.four', 5, (n) => `203.0.113.${150 + n}`);
    expect(await tryAt(stranger, 'rival.four', PASSWORD)).toMatchObject({ __typename: 'Session' });
  });

  it("are not forgotten for one's own right password, of one's own account or address", async () => {
    await app.hire(['EXPERT'], 'rival.five');
    await app.hire(['EXPERT'], 'guesser');
    const from = () => '203.0.113.77';
    await guess('rival.five', 6, from);
    expect(await tryAt({ from: from() }, 'guesser', PASSWORD)).toMatchObject({ __typename: 'Session' });
    expect(held(await guess('rival.five', 6, from))).toBe(2);
    const byAddress = await collectionOf<{ _id: string; count: number }>('throttles').findOne({
      _id: `address:${from()}`,
    });
    expect(byAddress?.count).toBe(10);
  });

  it('at many logins hold up their address, but not the devices known there', async () => {
    await app.hire(['EXPERT'], 'rival.six');
    const mine = await tryAt({ from: '203.0.113.88' }, 'rival.six', PASSWORD);
    for (let n = 0; n < 100; n++) await tryAt({ from: '203.0.113.88' }, `nobody.${n}`, 'not the password');
    expect(await tryAt({ from: '203.0.113.88' }, 'nobody.else', 'x')).toMatchObject({ code: 'RATE_LIMITED' });
    const known = { from: '203.0.113.88', cookie: mine.device };
    expect(await tryAt(known, 'rival.six', PASSWORD)).toMatchObject({ __typename: 'Session' });
  }, 180_000);

  it("a stolen device's own guesses are held up too, and it is known to no other account", async () => {
    await app.hire(['EXPERT'], 'rival.seven');
    const { device } = await tryAt({ from: '198.51.100.30' }, 'rival.seven', PASSWORD);
    const said: string[] = [];
    for (let n = 0; n < 12; n++)
      said.push((await tryAt({ from: `198.51.100.${40 + n}`, cookie: device }, 'rival.seven', 'wrong')).code);
    expect(held(said)).toBe(2);
    await guess('rival.five', 30, (n) => `203.0.113.${200 + n}`);
    expect(await tryAt({ from: '198.51.100.31', cookie: device }, 'rival.five', 'wrong')).toMatchObject({
      code: 'RATE_LIMITED',
    });
  });
});

describe('answers to a sign-in', () => {
  it('tell in shape and time nothing about who has an account', async () => {
    await app.hire(['EXPERT'], 'timed');
    const times: Record<string, number[]> = { timed: [], 'timed.not': [] };
    for (let n = 0; n < 24; n++)
      for (const login of ['timed', 'timed.not']) {
        const from = `192.0.2.${Math.floor(n / 4) + 1}`;
        const begun = performance.now();
        const { code, key } = await tryAt({ from }, login, 'not the password');
        times[login]?.push(performance.now() - begun);
        expect([code, key]).toEqual(['UNAUTHENTICATED', 'signIn.wrong']);
      }
    const middle = (of: readonly number[] = []) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
    expect(Math.abs(middle(times.timed) - middle(times['timed.not']))).toBeLessThan(40);
  });
});
