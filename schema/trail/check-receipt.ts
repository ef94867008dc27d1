import { toBase64 } from './base64.js';
import { utf8Text } from './canonical.js';
import { PROMISE_MS } from './check-times.js';
import type { TrailCrypto } from './ed25519.js';
import type { EntryFacts } from './entry.js';
import type { Report } from './entry-report.js';
import type { Policy } from './policy.js';
import { verifyAcknowledgement } from './receipt.js';
import { type Said, said } from './said.js';
import { reasonOf } from './unreadable.js';

/** Checks that a pending entry has a signed promise to be logged, whose time had not run out when the log was last co-signed. */
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
    report('receipt', 'no acknowledgement', said('receipt/missing'));
    return false;
  }
  try {
    const { failure, key, acknowledgement } = verifyAcknowledgement(utf8Text(bytes), policy, crypto);
    if (failure) report(failure.class, failure.rule, failure.detail, key);
    else if (!acknowledgement || toBase64(acknowledgement.leafHash) !== hash)
      report('receipt', 'leaf', said('receipt/otherEntry'));
    else if (entry && entry.at !== acknowledgement.at)
      report('receipt', 'at', said('receipt/at', { at: acknowledgement.at, entry: entry.at }));
    else if (Date.parse(acknowledgement.includedBy) > Date.parse(acknowledgement.at) + PROMISE_MS)
      report(
        'receipt',
        'promise',
        said('receipt/tooLate', { at: acknowledgement.at, due: acknowledgement.includedBy }),
        key,
      );
    else if (cosignedAt && Date.parse(acknowledgement.includedBy) < cosignedAt.getTime())
      report('receipt', 'unmet', unmet(acknowledgement.includedBy, cosignedAt), key);
    else return true;
  } catch (error) {
    report('format', 'receipt', reasonOf(error));
  }
  return false;
}

function unmet(includedBy: string, cosignedAt: Date): Said {
  return said('receipt/unmet', { due: includedBy, cosigned: cosignedAt.toISOString() });
}
