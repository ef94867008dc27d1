import { readEnv } from '../api/kernel/env.js';
import { prepareTrail } from '../api/trail/index.js';
import { trustKey } from '../witness/config.js';
import { openKey } from '../witness/open-key.js';

// Makes the keys of the log and its policy file where they are missing: node dist/scripts/trail-init.js [--with-witness]. With a witness on
// the same machine, as `npm start` and docker-compose.yml have one, it also makes the witness's key, has the witness trust the log, and
// adds it to the policy file. A witness elsewhere is enrolled by `qingcai witness enrol`.

const env = readEnv();
const { folder, group } = env.witness;
const isWith = process.argv.includes('--with-witness');
const witness = isWith ? { key: openKey(folder, env.origin, group).key, group } : null;
const places = { origin: env.origin, folder: env.signerFolder, policyFile: env.policyFile };
const policy = prepareTrail({ ...places, dataFolder: env.dataFolder, witness });
if (isWith) for (const { vkey } of policy.logKeys.slice(0, 1)) trustKey(folder, vkey);
console.log(
  `Keys of ${policy.origin}: ${env.policyFile}, ${policy.witnesses.length} witnesses, quorum ${policy.quorum}`,
);
