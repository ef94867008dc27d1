import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Makes the passwords and keys of docker-compose.yml in docker/secrets/ (or the folder given), once: node docker/make-secrets.mjs

const folder = process.argv[2] ?? fileURLToPath(new URL('secrets', import.meta.url));
if (existsSync(folder)) {
  console.error(`${folder} is there already. The databases were made with it, so it is left as it is.`);
  process.exit(1);
}

const password = () => randomBytes(24).toString('hex');
const [root, api, sequencer, signer, eraser, redis] = Array.from({ length: 6 }, password);
const mongo = (user, secret) =>
  `mongodb://${user}:${secret}@mongo1:27017,mongo2:27017,mongo3:27017/qingcai?replicaSet=rs0&authSource=qingcai`;

const files = {
  'mongo-keyfile': randomBytes(756).toString('base64'),
  'redis-password': redis,
  'mongo-init.env': [
    `MONGO_ROOT_PASSWORD=${root}`,
    `MONGO_API_PASSWORD=${api}`,
    `MONGO_SEQUENCER_PASSWORD=${sequencer}`,
    `MONGO_SIGNER_PASSWORD=${signer}`,
    `MONGO_ERASER_PASSWORD=${eraser}`,
  ].join('\n'),
  'app.env': [`MONGODB_URI=${mongo('qingcai_api', api)}`, `REDIS_URL=redis://:${redis}@redis:6379`].join('\n'),
  'worker.env': [
    `MONGODB_URI_SEQUENCER=${mongo('qingcai_sequencer', sequencer)}`,
    `MONGODB_URI_ERASER=${mongo('qingcai_eraser', eraser)}`,
  ].join('\n'),
  'signer.env': `MONGODB_URI_SIGNER=${mongo('qingcai_signer', signer)}`,
};

mkdirSync(folder, { mode: 0o700 });
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), `${text}\n`, { mode: 0o600 });
console.log(`Made ${Object.keys(files).join(', ')} in ${folder}. Keep a copy of them in a safe place.`);
