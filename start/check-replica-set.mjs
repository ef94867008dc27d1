import { Halt } from './halt.mjs';

/** Checks that a MongoDB is reachable and supports transactions (a replica set or a sharded cluster); throws Halt where not. */
export async function checkReplicaSet(uri) {
  const { MongoClient } = await import('mongodb');
  let client = null;
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
    const hello = await client.db('admin').command({ hello: 1 });
    if (hello.setName || hello.msg === 'isdbgrid') return;
  } catch (error) {
    throw new Halt(`MONGODB_URI: no MongoDB answers there (${error.message}).`);
  } finally {
    await client?.close();
  }
  throw new Halt(
    'MONGODB_URI: that MongoDB is no replica set, and transactions need one. Start it with --replSet rs0 and run rs.initiate() once.',
  );
}
