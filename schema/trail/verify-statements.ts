import { sameBytes } from './canonical.js';
import type { TrailCrypto } from './ed25519.js';
import { messageOf } from './failure.js';
import type { Policy } from './policy.js';
import { censusKey, parseStatement, type Statement } from './statement.js';
import { nameOf } from './verify-checkpoint.js';
import { verifyNote } from './verify-note.js';

/** Who stands for a census, and why the others that are given do not. */
export interface StatementsVerdict {
  /** Groups of witnesses that have recounted it, each once. */
  readonly groups: readonly string[];
  readonly faults: readonly { readonly key: string | null; readonly detail: string }[];
}

/** Checks witnesses' statements (notes as text) about one census under a pinned policy. It never throws. */
export function verifyStatements(
  texts: readonly string[],
  census: Omit<Statement, 'origin'>,
  { origin, witnesses }: Policy,
  { hash, verify }: TrailCrypto,
): StatementsVerdict {
  const known = witnesses.map(({ key, group }) => ({ key: censusKey(hash, key), group }));
  const keys = known.map(({ key }) => key);
  const groups = new Set<string>();
  const faults: { key: string | null; detail: string }[] = [];
  for (const text of texts) {
    try {
      const { note, statement } = parseStatement(text);
      const { failure, signed } = verifyNote(note, keys, verify);
      const witness = known.find(({ key }) => key === signed[0]?.key);
      const key = witness ? nameOf(witness.key) : null;
      const detail = failure ?? otherCensus(statement, { origin, ...census });
      if (detail) faults.push({ key, detail });
      else if (witness) groups.add(witness.group);
    } catch (error) {
      faults.push({ key: null, detail: messageOf(error) });
    }
  }
  return { groups: [...groups], faults };
}

function otherCensus(said: Statement, census: Statement): string | null {
  if (said.origin !== census.origin) return `a statement about the log ${said.origin}`;
  const isSame =
    said.size === census.size &&
    said.threads === census.threads &&
    said.index === census.index &&
    sameBytes(said.root, census.root) &&
    sameBytes(said.leafHash, census.leafHash);
  return isSame ? null : `a statement about the census of size ${said.size} at index ${said.index}`;
}
