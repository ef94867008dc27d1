import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { describeInBrowser, type Platform, startPlatform } from '../kit/browser.js';
import { lookAtAll } from './look-at.js';
import { type Reader, signIn, visitor } from './reader.js';

jest.setTimeout(300_000);

/** How far invoices may differ is set through the pages: finance proposes, internal audit confirms. */
describeInBrowser('the limits of the match', () => {
  let platform: Platform;
  let finance: Reader;
  let id = '';

  beforeAll(async () => {
    platform = await startPlatform();
    await platform.as('FINANCE');
    await platform.as('INTERNAL_AUDITOR');
    finance = await signIn(await visitor(platform, 'wide', 'en'), 'finance');
  });
  afterAll(() => platform.stop());

  it('are proposed starting from those in force, and confirmed by another person who sees both', async () => {
    await finance.goTo('/tolerances/new');
    await finance.fill('lineMost', '300');
    await finance.fill('reason', '钢材涨价');
    await finance.press('move.proposeTolerance');
    id = await finance.idIn(/\/tolerances\/tol_\w+$/);
    await finance.seesState('MatchTolerance', 'PROPOSED');
    const auditor = await signIn(await visitor(platform, 'wide', 'en'), 'internal_auditor');
    await auditor.goTo(`/tolerances/${id}`);
    await auditor.sees(auditor.t('tolerance.insteadOf', { proposed: '300', now: '200.00' }));
    await auditor.move('confirmTolerance');
    await auditor.seesState('MatchTolerance', 'CONFIRMED');
    expect([...finance.faults(), ...auditor.faults()]).toEqual([]);
  });

  it('have pages that fit a desk and a telephone, in both languages', async () => {
    const places = [
      { path: '/tolerances', name: 'tolerances' },
      { path: '/tolerances/new', name: 'tolerance-new' },
      { path: `/tolerances/${id}`, name: 'tolerance' },
    ];
    expect(await lookAtAll(finance, places)).toEqual([]);
    expect(platform.problems).toEqual([]);
  });
});
