/**
 * Has MongoDB delete nothing by its own clock, as its TTL indexes would: the clock of the tests stands still, and what they make is
 * older than it may become by the day on which they run.
 */
export async function keepOldRows(uri) {
  const { MongoClient } = await import('mongodb');
  const client = await MongoClient.connect(uri);
  try {
    await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  } finally {
    await client.close();
  }
}
