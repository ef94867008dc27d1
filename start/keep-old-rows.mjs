/**
 * Keeps MongoDB from deleting anything by its own clock, as TTL indexes do: the clock of the tests stands still, so what they create may
 * already be older than its time to live on the day they run.
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
