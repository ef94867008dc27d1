import { database } from '../../api/kernel/database.js';
import type { Env } from '../../api/kernel/env.js';
import { setTimeMarks } from '../../api/kernel/platform-clock.js';
import { moveToSigner, openPolicyFile, timeMarksBy } from '../../api/trail/index.js';
import type { Log } from '../log.js';
import { makeBell } from './bell.js';
import { keepStatements } from './keep-statements.js';
import { keepWitnessed } from './keep-witnessed.js';
import { keepSigning } from './loop.js';

/** Signs the log and has it witnessed until the signal; the database must be connected. */
export async function runSigner(env: Env, log: Log, signal: AbortSignal): Promise<void> {
  const { origin, signerFolder: folder, policyFile, dataFolder, witnesses } = env;
  moveToSigner(dataFolder, folder);
  const policy = openPolicyFile(policyFile);
  setTimeMarks(timeMarksBy(() => policy().policy));
  const bell = makeBell();
  const db = database();
  const onFault = (error: unknown) => log.error({ err: error }, 'signer');
  const onFaultOf = (witness: string) => (error: unknown) => log.warn({ err: error, witness }, 'witness');
  log.info({ witnesses: witnesses.map(({ name }) => name) }, 'ready');
  await Promise.all([
    keepSigning({ db, signer: { origin, folder, policyFile }, signal, onFault, onSigned: () => bell.ring() }),
    ...witnesses.flatMap((address) => [
      keepWitnessed({
        ...{ db, address, policy: () => policy().policy, bell, signal },
        onFault: onFaultOf(address.name),
      }),
      keepStatements({
        ...{ db, address, policy: () => policy().policy, bell, signal },
        onFault: onFaultOf(address.name),
      }),
    ]),
  ]);
}
