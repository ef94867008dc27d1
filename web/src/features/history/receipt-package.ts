import { strToU8, zipSync } from 'fflate';
import { fromBase64 } from '../../../../schema/trail/index.js';
import type { OwnActQuery } from '../../generated/graphql.js';

type OwnAct = NonNullable<OwnActQuery['ownAct']>;

/** Everything that proves one act, as one zip: acknowledgement, entry, the act's own salts and values, and the proof once it is logged. */
export function receiptPackage({ receipt, leaf, opening, proof }: OwnAct): Blob {
  const files: Record<string, Uint8Array> = { 'receipt.txt': strToU8(receipt.text) };
  const entry = fromBase64(leaf);
  if (entry) files['entry.json'] = entry;
  if (opening) files['opening.json'] = strToU8(opening);
  if (proof) files['entry.tlog-proof'] = strToU8(proof);
  return new Blob([new Uint8Array(zipSync(files, { level: 6 }))], { type: 'application/zip' });
}
