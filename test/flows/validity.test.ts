import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { jobContext } from '../../jobs/job-context.js';
import { job } from '../../jobs/telling-validity/job.js';
import { type App, type Person, startApp } from '../kit/app.js';
import { does } from '../kit/does.js';
import { staged } from '../kit/files.js';
import { pdf } from '../kit/made-files.js';
import { revOf } from '../kit/rev-of.js';
import { type Firm, threeFirms } from '../kit/suppliers.js';

// A licence whose validity ends: its supplier is told a month before, and both sides once it has ended.
let app: App;
let firm: Firm;
let manager: Person;

beforeAll(async () => {
  app = await startApp();
  const [first] = await threeFirms(app);
  if (!first) throw new Error('There are three firms');
  firm = first;
  manager = await app.as('CATEGORY_MANAGER');
}, 180_000);
afterAll(() => app.stop());

async function lookOn(day: string): Promise<void> {
  app.clock.moveTo(new Date(`${day}T02:00:00.000Z`));
  const context = {
    ...jobContext(app.clock, app.origin),
    log: { info: () => undefined, warn: () => undefined, error: console.error },
    signal: new AbortController().signal,
  };
  for (const { told } of await job.due(context)) await job.run(told, context);
  expect(await job.due(context)).toEqual([]);
}

const toldOf = async (person: Person): Promise<string[]> =>
  (await person.ask('{ notices(first: 200) { kind text subjectId } }')).data.notices
    .filter(({ kind }: { kind: string }) => /[pP]aperEnd/.test(kind))
    .map(({ text }: { text: string }) => text)
    .reverse();

it('a supplier is told once a month before a licence ends and once after, and category managers once it has ended', async () => {
  const fileId = await staged(app, firm.person, pdf(), 'licence.pdf', { side: '/supplier' });
  const files = [{ fileId, kind: 'LICENCE', validUntil: '2026-05-20', note: null }];
  const asked = { supplierId: firm.supplierId, rev: await revOf(firm.supplierId), files };
  const { number } = await does(firm.person, 'attachSupplierFiles', asked, 'number');
  await lookOn('2026-04-19');
  expect(await toldOf(firm.person)).toEqual([]);
  const before = 'Your paper “licence.pdf” is valid until 2026-05-20. Please add its successor in time';
  for (const day of ['2026-04-20', '2026-04-21', '2026-05-20']) {
    await lookOn(day);
    expect([await toldOf(firm.person), await toldOf(manager)]).toEqual([[before], []]);
  }
  for (const day of ['2026-05-21', '2026-05-22']) {
    await lookOn(day);
    expect(await toldOf(firm.person)).toEqual([
      before,
      'Your paper “licence.pdf” was valid until 2026-05-20. Please add its successor',
    ]);
    expect(await toldOf(manager)).toEqual([
      `The paper “licence.pdf” of supplier ${number} “firm0 (test)” was valid until 2026-05-20`,
    ]);
  }
});
