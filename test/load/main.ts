import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { absolute, type Figure } from '../../bench/measure.js';
import { lateAnswers } from './ask.js';
import { besideDearQuestions } from './dear-questions.js';
import { type Findings, startProbe, tellWaits } from './figures.js';
import { lastTenSeconds } from './last-ten-seconds.js';
import { type Done, mixedWork, questionsOf, somePartIds } from './mixed-work.js';
import { atRate, peakRate } from './overload.js';
import { type Person, personOf, signInAll } from './people.js';

// Puts load on a platform that run.mjs has started; prints one JSON object a line for each figure. The exit code is 1 where a promise was
// broken: an act was lost, a bid was neither accepted nor told that it was late, or an answer came later than 7 s. Figures of time are only
// reported.
const { minutes } = new Command('load')
  .option('--minutes <n>', 'how long it goes on', '5')
  .parse()
  .opts<{ minutes: string }>();
const [base, folder] = [process.env.LOAD_BASE ?? '', process.env.QINGCAI_DATA ?? ''];
const seconds = Math.max(Number(minutes), 1) * 60;
const faults: string[] = [];
const found: Findings = {
  tell: (figure: Figure) => console.log(JSON.stringify(figure)),
  broken: (what) => void faults.push(what),
};
const say = (line: string) => console.error(`${line} (load ${loadavg()[0]?.toFixed(1)})`);
const none = (name: string, value: number) => found.tell(absolute(name, value, 'count', { atMost: 0 }));

const { staff, bidders } = await signInAll(base, folder);
const probe = startProbe(base);
const buyer = personOf(staff, 'BUYER');
const [questions, partIds, done] = [await questionsOf(buyer), await somePartIds(buyer), [] as Done[]];
const READERS = ['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'FINANCE', 'LEGAL', 'INTERNAL_AUDITOR', 'DISCIPLINE_OFFICER'];
const readers = staff.filter(({ role }) => READERS.includes(role));
const people: Person[] = [...staff, ...staff].slice(0, 50);
const live = async (name: string) => tellWaits(found, `load.live.${name}`, await probe.taken(), 1, 200);

say(`${people.length} people at mixed work, ${bidders.length} suppliers`);
await probe.taken();
const mixed = await mixedWork(people, seconds * 0.35, { questions, partIds, done });
tellWaits(found, 'load.mixed.reads', mixed.reads, 0.95, 500);
tellWaits(found, 'load.mixed.writes', mixed.writes, 0.95, 1_000);
none(
  'load.mixed.refused',
  [...mixed.refused.values()].reduce((sum, n) => sum + n, 0),
);
if (mixed.refused.size > 0) say(`refused: ${JSON.stringify([...mixed.refused])}`);
await live('mixed');

say('ten readers beside six who ask the dearest question');
const beside = await besideDearQuestions(readers.slice(0, 10), readers.slice(10, 16), seconds * 0.15, questions);
tellWaits(found, 'load.dear.readers', beside.reads, 0.95, 1_000);
tellWaits(found, 'load.dear.questions', beside.dear, 1, 7_000);
if (beside.refused.size > 0) say(`readers refused: ${JSON.stringify([...beside.refused])}`);
await live('dear');

say('two hundred bids in the last ten seconds');
const bids = await lastTenSeconds(staff, bidders, partIds);
found.tell(absolute('load.bids.acknowledged', bids.acknowledged, 'bids', { atLeast: 1 }));
found.tell(absolute('load.bids.toldLate', bids.late, 'bids', { atLeast: 0 }));
none('load.bids.unknown', bids.unknown.length);
none('load.bids.broken', bids.broken.length);
tellWaits(found, 'load.bids', bids.waits, 0.99, 2_000);
for (const what of [...bids.unknown, ...bids.broken]) found.broken(`bid: ${what}`);
await live('bids');

const workload = { people: readers, questions, partIds, done };
const peak = await peakRate(workload, seconds * 0.1);
say(`${peak.toFixed(0)} steps a second at the peak; now five times as many`);
await probe.taken();
const over = await atRate(workload, peak * 5, seconds * 0.2);
const share = over.perSecond / peak;
found.tell({
  name: 'load.overload.goodput',
  value: Number(over.perSecond.toFixed(1)),
  unit: '1/s',
  baseline: Number(peak.toFixed(1)),
  ratio: Number(share.toFixed(3)),
  goal: 0.6,
  ok: share >= 0.6,
});
tellWaits(found, 'load.overload.refusals', over.refusals, 0.99, 600);
tellWaits(found, 'load.overload.accepted', over.accepted, 0.99, 2_000);
none(
  'load.overload.other',
  [...over.other.values()].reduce((sum, n) => sum + n, 0),
);
say(`${over.refusals.length} refused, ${over.skipped} not sent, others ${JSON.stringify([...over.other])}`);
await live('overload');
await pause(10_000);
await probe.taken();
const after = await mixedWork(people, Math.min(seconds * 0.1, 20), { questions, partIds, done });
tellWaits(found, 'load.after.reads', after.reads, 0.95, 500);
none(
  'load.after.refused',
  [...after.refused.values()].reduce((sum, n) => sum + n, 0),
);
await live('after');

const lost = await lostAmong(done);
none('load.lostActs', lost.length);
none('load.lateAnswers', lateAnswers.length);
for (const id of lost) found.broken(`acknowledged and not there: ${id}`);
for (const what of lateAnswers) found.broken(`answered late: ${what}`);
await probe.stop();
say(`${done.length} acts acknowledged in the mixed work and the overload`);
for (const fault of faults.slice(0, 50)) console.error(`FAILED ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

/** Acts that were acknowledged, but whose subject does not exist. */
async function lostAmong(acts: readonly Done[]): Promise<string[]> {
  const lost: string[] = [];
  const admin = personOf(staff, 'SYSTEM_ADMIN');
  const listShape = z.object({ units: z.array(z.object({ id: z.string() })) });
  const units = new Set(listShape.parse((await admin.ask('{ units { id } }')).data).units.map(({ id }) => id));
  const named = acts.filter(({ kind }) => kind === 'requisition');
  for (const { kind, id } of acts) if (kind === 'unit' && !units.has(id)) lost.push(id);
  for (let start = 0; start < named.length; start += 10) {
    const some = named.slice(start, start + 10);
    const { data } = await buyer.ask(
      `{ ${some.map(({ id }, n) => `r${n}: requisition(id: "${id}") { id }`).join(' ')} }`,
    );
    some.forEach(({ id }, n) => {
      if (!data?.[`r${n}`]) lost.push(id);
    });
  }
  return lost;
}
