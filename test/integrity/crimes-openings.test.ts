import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Binary, type Document } from 'mongodb';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { collectionOf } from '../../api/kernel/database.js';
import { listRows } from '../../api/kernel/reads.js';
import type { LogDifference } from '../../api/trail/index.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { type LogDocument, TRAIL } from '../../api/trail/stored.js';
import { entryResults } from '../../schema/trail/entry-results.js';
import { canonicalBytes, parseOpening } from '../../schema/trail/index.js';
import { unzipBundle } from '../../schema/trail/unzip-bundle.js';
import { openCli } from '../kit/cli.js';
import { lookAtWholeLog } from '../kit/look-at-log.js';
import { sayTheSame, verifyTwice } from '../kit/second-verifier.js';
import { wholePurchase } from '../kit/whole-purchase.js';
import { startWitnessedApp, type WitnessedApp } from '../kit/witnessed-app.js';

jest.setTimeout(300_000);

// The values of entries stand beside the log, so that they can be erased. Who administers the database can take them away, or put others there.
let app: WitnessedApp;
let cli: Awaited<ReturnType<typeof openCli>>;
let policy: string;
let purchaseId: string;
let victim: LogDocument;

beforeAll(async () => {
  app = await startWitnessedApp();
  cli = await openCli();
  await wholePurchase(app);
  const [purchase] = await listRows('Purchase', SYSTEM_ACTOR, {}, { limit: 1 });
  purchaseId = purchase?._id ?? '';
  await app.census();
  policy = cli.file('policy.json', app.policyText());
  victim = await logged('Evaluation');
}, 300_000);
afterAll(async () => {
  cli.end();
  await app.stop();
});

type Row = Document & { _id: string };
const openings = () => collectionOf<Row>(TRAIL.openings);
async function logged(type: string): Promise<LogDocument> {
  const row = await app.log().findOne({ 'subject.type': type });
  if (!row) throw new Error(`no entry of ${type}`);
  return row;
}

/** Commits a crime against the opening of an entry, looks, tries the bundle and what is shown, and puts it back. */
async function crime(
  { id }: LogDocument,
  commit: (before: Row) => Promise<unknown>,
  then: (found: LogDifference[]) => Promise<void>,
) {
  const before = await openings().findOne({ _id: id });
  if (!before) throw new Error(`${id} has no opening`);
  try {
    await commit(before);
    await then(await lookAtWholeLog(app.clock.now()));
  } finally {
    await openings().replaceOne({ _id: id }, before, { upsert: true });
  }
  expect(await lookAtWholeLog(app.clock.now())).toEqual([]);
}

async function exported(name: string) {
  const file = cli.path(`${name}.zip`);
  const made = await cli.runOn(app, 'export', 'bundle', purchaseId, '--out', file);
  return { made, verified: await cli.run('verify', 'bundle', file, '--policy', policy, '--uncounted-ok') };
}

describe('the values of an entry', () => {
  it('13 are deleted: the night names the entry, the export says so, and its bundle fails; no page calls it withheld', async () => {
    const { _id: index, id } = victim;
    await crime(
      victim,
      () => openings().deleteOne({ _id: id }),
      async (found) => {
        expect(found).toMatchObject([
          {
            rule: 'OPENING_MISSING',
            place: String(index),
            entryId: id,
            purchaseId,
            subject: victim.subject && { id: victim.subject.id },
          },
        ]);
        const { made, verified } = await exported('deleted');
        expect(made).toMatchObject({ code: 1, text: expect.stringContaining('DIFFERS OPENING_MISSING') });
        expect(verified.text).toContain(`opening: index ${index}, entry ${id}`);
        expect(verified.code).toBe(18);
        const files = unzipBundle(Buffer.from(await app.bundle(purchaseId)));
        const { failures } = verifyTwice(files, app.keys.policy().policy);
        const [result] = entryResults(files, failures).filter((one) => one.id === id);
        expect(result).toMatchObject({ failed: true, missing: true, withheld: [] });
        const auditor = await app.as('INTERNAL_AUDITOR');
        const { data } = await auditor.ask(`{ entry(id: "${id}") { withheld missing changes { path } } }`);
        expect(data.entry).toEqual({ withheld: 0, missing: true, changes: [] });
      },
    );
  });

  it('13 are replaced, emptied, said to be erased, or those of another entry: the night says which, and so does the export', async () => {
    const { _id: index, id } = victim;
    const other = await openings().findOne({ _id: (await logged('Award')).id });
    const own = await openings().findOne({ _id: id });
    const opening = parseOpening(bytesOf(own?.open));
    const put = (value: unknown) => ({ open: new Binary(canonicalBytes(value)) });
    const [part] = opening.changes;
    const erased = opening.changes.map((one) => ({ class: one.class, withheld: true, erasedBy: 'nobody' }));
    const crimes: readonly (readonly [string, string, object])[] = [
      ['another', 'OPENING_WRONG', { open: other?.open }],
      ['salt', 'OPENING_WRONG', put({ ...opening, stateSalt: Buffer.alloc(32).toString('base64') })],
      ['value', 'OPENING_WRONG', put({ ...opening, changes: [{ ...part, value: [{ path: '/x', after: 1 }] }] })],
      ['no-salt', 'OPENING_EMPTIED', put({ ...opening, stateSalt: null })],
      ['erased', 'OPENING_EMPTIED', put({ ...opening, changes: erased })],
      ['withheld', 'OPENING_EMPTIED', put({ ...opening, changes: erased.map(({ erasedBy: _, ...rest }) => rest) })],
      ['garbled', 'OPENING_WRONG', { open: new Binary(Buffer.from('{')) }],
    ];
    for (const [name, rule, fields] of crimes)
      await crime(
        victim,
        () => openings().updateOne({ _id: id }, { $set: fields }),
        async (found) => {
          expect(found.map((one) => [one.rule, one.place])).toContainEqual([rule, String(index)]);
          expect(found.every(({ place }) => place === String(index))).toBe(true);
          const { made } = await exported(name);
          expect(made).toMatchObject({ code: 1, text: expect.stringContaining(`DIFFERS ${rule}: At index ${index}`) });
        },
      );
  });

  it('13 keep their bytes and what stands beside them is changed: the night names field and both values', async () => {
    const { _id: index, id } = victim;
    await crime(
      victim,
      () => openings().updateOne({ _id: id }, { $set: { proc: null, 'subject.rev': 7 } }),
      async (found) => {
        expect(found).toMatchObject([{ rule: 'OPENING_CHANGED', place: String(index) }]);
        expect(found[0]?.fields.map(({ path }) => path).sort()).toEqual(['/proc', '/subject/rev']);
      },
    );
  });

  it('13 are put there for no entry: the night names them', async () => {
    const own = await openings().findOne({ _id: victim.id });
    await openings().insertOne({ ...own, _id: 'e-nobody' });
    expect(await lookAtWholeLog(app.clock.now())).toMatchObject([{ rule: 'OPENING_UNASKED', place: 'e-nobody' }]);
    await openings().deleteOne({ _id: 'e-nobody' });
  });
});

it('13 of an act that was sealed are deleted: the night says where, and nothing of what or whose', async () => {
  const bid = await app.log().findOne({ 'subject.type': 'Bid', proc: null });
  if (!bid) throw new Error('there is no sealed entry of a bid');
  await crime(
    bid,
    () => openings().deleteOne({ _id: bid.id }),
    async (found) => {
      expect(found).toMatchObject([
        { rule: 'OPENING_MISSING', place: String(bid._id), entryId: null, purchaseId: null },
      ]);
      expect(JSON.stringify(found)).not.toContain(bid.subject.id);
      expect(JSON.stringify(found)).not.toContain('Bid');
    },
  );
});

sayTheSame();
