import type { TrailCrypto } from './ed25519.js';
import { failureOfWhole, type Verdict } from './failure.js';
import type { Policy } from './policy.js';
import { reasonOf } from './unreadable.js';
import { unzipBundle } from './unzip-bundle.js';
import { verifyBundle } from './verify-bundle.js';
import { ZipFault } from './zip-fault.js';

/** Checks a zipped bundle from end to end. It never throws: a zip that is refused is a failure named by its rule. */
export function verifyZip(zip: Uint8Array, policy: Policy, crypto: TrailCrypto): Verdict {
  try {
    return verifyBundle(unzipBundle(zip), policy, crypto);
  } catch (error) {
    const rule = error instanceof ZipFault ? error.rule : 'zip';
    const failures = [failureOfWhole('format', rule, reasonOf(error))];
    return {
      headline: { key: 'failed', class: 'format' },
      ok: false,
      entries: 0,
      failures,
      notes: [],
      checkpoint: null,
    };
  }
}
