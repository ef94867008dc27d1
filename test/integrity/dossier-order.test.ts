import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { dossierOf, rebuiltDossier } from '../../jobs/projecting/dossiers.js';
import { projectLog } from '../../jobs/projecting/project-log.js';
import { openLog, type TestAct } from '../kit/log.js';

let log: Awaited<ReturnType<typeof openLog>>;

beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.stop());

const faults: string[] = [];

/** Puts acts into the log, behind what is there, and brings the dossiers up to it. */
async function logged(...acts: readonly TestAct[]): Promise<void> {
  for (const act of acts) {
    await log.act(act);
    await log.sequence();
  }
  await projectLog(log.origin, (purchaseId, fault) => void faults.push(`${purchaseId}: ${fault}`));
}

const requisition = (proc: string | null): TestAct => ({ subject: 'req_1', type: 'Requisition', proc });
const event: TestAct = { subject: 'evt_1', type: 'SourcingEvent', state: { requisitionIds: ['req_1'] } };

it('A dossier takes in what a linked subject did outside of the purchase, also behind the entry that links it', async () => {
  await logged(requisition(null), requisition(null));
  await logged(event);
  expect((await dossierOf('pur_1'))?.state.subjects.req_1?.rev).toBe(2);
  // The third version was committed before the event and comes behind it: ids of one millisecond are in no order.
  await logged(requisition(null), requisition('pur_1'));
  await logged(requisition('pur_1'));
  expect(faults).toEqual([]);
  const dossier = await dossierOf('pur_1');
  expect(dossier).toMatchObject({ fault: null, at: 5, dirty: true });
  expect(dossier?.state.subjects.req_1?.rev).toBe(5);
  expect(dossier?.state.steps.map(({ index }) => index)).toEqual([2, 0, 1, 3, 4, 5]);
  expect(await rebuiltDossier('pur_1')).toEqual(dossier);
});

it('A version that is nowhere in the log stops the dossier of that purchase', async () => {
  log.record(requisition('pur_1'));
  await logged(requisition('pur_1'));
  expect(faults).toEqual(['pur_1: req_1: version 7 has a gap before']);
  expect(await dossierOf('pur_1')).toMatchObject({ at: 5, dirty: false });
});
