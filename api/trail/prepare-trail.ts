import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatVkey, type PolicyFile, type VerifierKey } from '../../schema/trail/index.js';
import { openReceiptKey } from './keys.js';
import { policyFileOf, readPolicyFile, writePolicyFile } from './policy-file.js';
import { type LogSigner, moveToSigner, openLogKey, SIGNER_FILE } from './signer-folder.js';

/** Where a log's keys are, and the witness to be enrolled while there is none. */
export interface TrailPlaces extends LogSigner {
  readonly dataFolder: string;
  readonly witness: { readonly key: VerifierKey; readonly group: string } | null;
}

/**
 * Makes the keys of a log, and the policy file that pins them, where they are missing; may run any number of times. A folder from before
 * the signer had its own, or from before there were witnesses, is brought up to date; what an operator has written stays as it is. This
 * opens the log's key, so the API never calls it.
 */
export function prepareTrail(places: TrailPlaces): PolicyFile {
  moveToSigner(places.dataFolder, places.folder);
  const known = readPolicyFile(places.policyFile)?.policy;
  if (known) assertSameLog(places, known.origin);
  const log = formatVkey(openLogKey(places).key);
  const receipt = formatVkey(openReceiptKey(places.dataFolder, places.origin).key);
  const before: PolicyFile = known
    ? policyFileOf(known)
    : {
        origin: places.origin,
        logKeys: [{ vkey: log, fromSize: 0 }],
        receiptKeys: [receipt],
        witnesses: [],
        quorum: 0,
      };
  if (!before.logKeys.some(({ vkey }) => vkey === log))
    throw new Error(`${places.policyFile} does not pin ${log}, the key in ${places.folder}`);
  const receiptKeys = before.receiptKeys.includes(receipt) ? before.receiptKeys : [...before.receiptKeys, receipt];
  const after = enrolFirst({ ...before, receiptKeys }, places.witness);
  if (!known || JSON.stringify(after) !== JSON.stringify(policyFileOf(known)))
    writePolicyFile(places.policyFile, after);
  return after;
}

/** A new key beside an old policy file would start another log under the name of the old one. */
function assertSameLog({ policyFile, origin, folder }: TrailPlaces, known: string): void {
  if (known !== origin) throw new Error(`${policyFile} is of the log ${known}, not of ${origin}`);
  const file = join(folder, SIGNER_FILE.key);
  if (!existsSync(file)) throw new Error(`${file}, whose public key ${policyFile} pins, is not there`);
}

function enrolFirst(policy: PolicyFile, witness: TrailPlaces['witness']): PolicyFile {
  if (!witness || policy.witnesses.length > 0) return policy;
  return { ...policy, witnesses: [{ vkey: formatVkey(witness.key), group: witness.group }], quorum: 1 };
}
