import { join } from 'node:path';
import { checkReplicaSet } from './check-replica-set.mjs';
import { findMongod } from './find-mongod.mjs';
import { findRedis } from './find-redis.mjs';
import { readJson, writeJson } from './run-file.mjs';
import { runMongod } from './run-mongod.mjs';
import { runRedis } from './run-redis.mjs';

/**
 * Finds or fetches MongoDB and Redis and runs those that do not run elsewhere, on ports remembered in the folder. `keep` is given each
 * program as it is started, before it is ready; `more` is passed on to `supervise`. Returns their addresses and the paths of the programs
 * that it runs: `{ mongodbUri, redisUrl, mongod, redis }`.
 */
export async function startServices({ folder, env, say, keep, onStart, more = {}, room = null }) {
  const mongo = await findMongod({ env, say });
  const redis = await findRedis({ env, say });
  if (mongo.uri) await checkReplicaSet(mongo.uri);
  const file = join(folder, 'ports.json');
  const ports = readJson(file) ?? {};
  const common = { folder, env, say, keep, ...more };
  const mayStart = () => room?.obstacle() ?? null;
  const mongod = mongo.program
    ? await runMongod({
        ...common,
        ...mongo,
        mayStart,
        wantedPort: ports.mongod,
        onStart: (pid) => onStart('mongod', pid),
      })
    : { uri: mongo.uri, port: ports.mongod };
  const server = redis.program
    ? await runRedis({ ...common, ...redis, wantedPort: ports.redis, onStart: (pid) => onStart('redis', pid) })
    : { url: redis.url, port: ports.redis };
  writeJson(file, { ...ports, mongod: mongod.port, redis: server.port });
  return { mongodbUri: mongod.uri, redisUrl: server.url, mongod: mongo.program, redis: redis.program };
}
