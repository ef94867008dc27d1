import { sameBytes } from './canonical.js';
import type { TrailCrypto } from './ed25519.js';
import type { Policy } from './policy.js';
import { type Said, said } from './said.js';
import { censusKey, parseStatement, type Statement } from './statement.js';
import { reasonOf } from './unreadable.js';
import { nameOf } from './verify-checkpoint.js';
import { verifyNote } from './verify-note.js';

/** Who stands for a census, and why the other statements given do not count. */
export interface StatementsVerdict {
  /** Groups of witnesses that have recounted it, each once. */
  readonly groups: readonly string[];
  readonly faults: readonly { readonly key: string | null; readonly detail: Said }[];
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
  const faults: { key: string | null; detail: Said }[] = [];
  for (const text of texts) {
    try {
      const { note, statement } = parseStatement(text);
      const { failure, signed } = verifyNote(note, keys, verify);
      const witness = known.find(({ key }) => key === signed[0]?.key);
      const key = witness ? nameOf(witness.key) : null;
      const detail = failure ? said(`why/${failure}`) : otherCensus(statement, { origin, ...census });
      if (detail) faults.push({ key, detail });
      else if (witness) groups.add(witness.group);
    } catch (error) {
      faults.push({ key: null, detail: reasonOf(error) });
    }
  }
  return { groups: [...groups], faults };
}

function otherCensus(stated: Statement, census: Statement): Said | null {
  if (stated.origin !== census.origin) return said('census/statementLog', { log: stated.origin });
  const isSame =
    stated.size === census.size &&
    stated.threads === census.threads &&
    stated.index === census.index &&
    sameBytes(stated.root, census.root) &&
    sameBytes(stated.leafHash, census.leafHash);
  return isSame ? null : said('census/statementOther', { size: stated.size, index: stated.index });
}
