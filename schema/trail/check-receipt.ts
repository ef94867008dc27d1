import { toBase64 } from './base64.js';
import { utf8Text } from './canonical.js';
import { PROMISE_MS } from './check-times.js';
import type { TrailCrypto } from './ed25519.js';
import type { EntryFacts } from './entry.js';
import type { Report } from './entry-report.js';
import { messageOf } from './failure.js';
import type { Policy } from './policy.js';
import { verifyAcknowledgement } from './receipt.js';

/** An entry that is pending was promised to be logged, and the time for that was not over when the log was co-signed last. */
export function checkReceipt(
  bytes: Uint8Array | undefined,
  hash: string,
  entry: EntryFacts | null,
  cosignedAt: Date | null,
  policy: Policy,
  crypto: TrailCrypto,
  report: Report,
): boolean {
  if (!bytes) {
    report('receipt', 'no acknowledgement', 'nobody has promised that the entry comes into the log');
    return false;
  }
  try {
    const { failure, key, acknowledgement } = verifyAcknowledgement(utf8Text(bytes), policy, crypto);
    if (failure) report(failure.class, failure.rule, failure.detail, key);
    else if (!acknowledgement || toBase64(acknowledgement.leafHash) !== hash)
      report('receipt', 'leaf', 'the acknowledgement is for another entry');
    else if (entry && entry.at !== acknowledgement.at)
      report('receipt', 'at', `the acknowledgement says ${acknowledgement.at}, the entry ${entry.at}`);
    else if (Date.parse(acknowledgement.includedBy) > Date.parse(acknowledgement.at) + PROMISE_MS)
      report(
        'receipt',
        'promise',
        `${acknowledgement.at} is promised for as late as ${acknowledgement.includedBy}`,
        key,
      );
    else if (cosignedAt && Date.parse(acknowledgement.includedBy) < cosignedAt.getTime())
      report('receipt', 'unmet', unmet(acknowledgement.includedBy, cosignedAt), key);
    else return true;
  } catch (error) {
    report('format', 'receipt', messageOf(error));
  }
  return false;
}

function unmet(includedBy: string, cosignedAt: Date): string {
  return `promised for ${includedBy}, and still pending when the log was co-signed at ${cosignedAt.toISOString()}`;
}
