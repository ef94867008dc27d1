import { formatVkey, messageOf, parsePolicy } from '../../../../schema/trail/index.js';
import { nobleCrypto } from '../../../../schema/trail/noble.js';

/** Whom a policy file trusts, as text; or why it is none. */
export type PinnedKeys =
  | { readonly origin: string; readonly logKeys: readonly string[]; readonly receiptKeys: readonly string[] }
  | { readonly error: string };

/** Reads the keys that a policy file pins. */
export function pinnedKeys(file: Uint8Array): PinnedKeys {
  try {
    const { origin, logKeys, receiptKeys } = parsePolicy(nobleCrypto.hash, file);
    return { origin, logKeys: logKeys.map(({ key }) => formatVkey(key)), receiptKeys: receiptKeys.map(formatVkey) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}
