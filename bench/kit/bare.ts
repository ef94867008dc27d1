import { randomBytes, randomUUID } from 'node:crypto';
import { Binary, MongoClient } from 'mongodb';

/**
 * The bare driver doing the least that an act must do: one transaction (snapshot, majority) that inserts a row and an entry, or finds a
 * row, updates it and inserts an entry. Documents are as large as a part and its entry; there is no index except that of _id.
 */
export async function openBare(uri: string) {
  const client = await MongoClient.connect(uri, { maxPoolSize: 80, writeConcern: { w: 'majority' } });
  const db = client.db(`bench_bare_${randomBytes(4).toString('hex')}`);
  const rows = db.collection<{ _id: string }>('rows');
  const entries = db.collection<{ _id: string }>('entries');
  for (const name of ['rows', 'entries']) await db.createCollection(name);
  await rows.insertMany(Array.from({ length: ROWS }, (_, n) => rowOf(`row_${n}`)));

  const inTransaction = async (work: (session: ReturnType<typeof client.startSession>) => Promise<void>) => {
    const session = client.startSession();
    const options = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const;
    try {
      await session.withTransaction(() => work(session), options);
    } finally {
      await session.endSession();
    }
  };
  return {
    insertTwo: () =>
      inTransaction(async (session) => {
        await rows.insertOne(rowOf(randomUUID()), { session });
        await entries.insertOne(entryOf(), { session });
      }),
    /** Each piece of work in flight has rows of its own, so that none waits for another. */
    findUpdateInsert: (n: number) =>
      inTransaction(async (session) => {
        const row = await rows.findOne({ _id: `row_${n % ROWS}` }, { session });
        if (!row) throw new Error('The row is not there');
        await rows.updateOne({ _id: row._id }, { $set: { updatedAt: new Date() }, $inc: { rev: 1 } }, { session });
        await entries.insertOne(entryOf(), { session });
      }),
    async close() {
      await db.dropDatabase();
      await client.close();
    },
  };
}

const ROWS = 1_000;

function rowOf(_id: string) {
  const now = new Date();
  const text = 'a text as long as those of a part mostly are';
  return {
    _id,
    rev: 1,
    state: 'ACTIVE',
    createdAt: now,
    updatedAt: now,
    name: text,
    number: _id,
    description: text + text,
  };
}

function entryOf() {
  const subject = { type: 'Part', id: randomUUID(), rev: 1 };
  return { _id: randomUUID(), leaf: new Binary(LEAF), subject, proc: null, at: new Date(), open: new Binary(OPENING) };
}

const LEAF = randomBytes(650);
const OPENING = randomBytes(950);
