import { formatVkey, parsePolicy, reasonOf, type Said } from '../../../../schema/trail/index.js';
import { nobleCrypto } from '../../../../schema/trail/noble.js';

/** A key of the log as text, and the sizes of the log whose checkpoints it signs; null for no last size. */
export interface PinnedLogKey {
  readonly vkey: string;
  readonly fromSize: number;
  readonly toSize: number | null;
}

/** Whom a policy file trusts, as text; or why it is no policy. */
export type PinnedKeys =
  | { readonly origin: string; readonly logKeys: readonly PinnedLogKey[]; readonly receiptKeys: readonly string[] }
  | { readonly error: Said };

/** Reads the keys that a policy file pins. */
export function pinnedKeys(file: Uint8Array): PinnedKeys {
  try {
    const { origin, logKeys, receiptKeys } = parsePolicy(nobleCrypto.hash, file);
    return {
      origin,
      logKeys: logKeys.map(({ key, fromSize, toSize }) => ({
        ...{ vkey: formatVkey(key), fromSize, toSize: toSize === Number.MAX_SAFE_INTEGER ? null : toSize },
      })),
      receiptKeys: receiptKeys.map(formatVkey),
    };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}
