import { hashFromBase64, toBase64 } from './base64.js';
import { type Census, formatCensus } from './census-entry.js';
import { concatBytes, type Hash } from './hash.js';
import { parseNoteOf, type Signer, signNote } from './note.js';
import { said } from './said.js';
import { assertSize, parseSize } from './sizes.js';
import { Unreadable } from './unreadable.js';
import { isKeyName, type VerifierKey } from './vkey.js';

/** A witness's statement about a census that it has recounted from its own copy: that it came to the same. */
export interface Statement extends Census {
  /** Origin of the log. */
  readonly origin: string;
  /** Index and leaf hash (32 bytes) of the census' entry. */
  readonly index: number;
  readonly leafHash: Uint8Array;
}

const HEADER = 'census/v1';
const SUFFIX = '+census';
const ED25519 = 1;
const encoder = new TextEncoder();

/**
 * The key under which a witness makes statements about censuses: its own Ed25519 key under the name `<witness>+census`, so that a policy
 * that pins its cosignatures pins this too. No checkpoint can carry such a line, since no key of a note may have a plus in its name.
 */
export function censusKey(hash: Hash, { name, publicKey }: VerifierKey): VerifierKey {
  const own = `${name}${SUFFIX}`;
  const id = hash(concatBytes(encoder.encode(`${own}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4);
  return { name: own, id, type: 'ed25519', publicKey };
}

/**
 * A witness's statement, a note of its own: `<origin>\ncensus/v1\n<N>\n<M>\n<base64 of root>\n<index of the census' entry>\n<base64 of its
 * leaf hash>\n`, signed by `cosigner`, whose cosignatures are known. It cannot be mistaken for anything else that is signed: a checkpoint
 * has a size in its second line, a cosignature and a request for entries a time.
 */
export function stateCensus(statement: Statement, hash: Hash, cosigner: Signer): string {
  return signNote(formatStatement(statement), { key: censusKey(hash, cosigner.key), sign: cosigner.sign });
}

function formatStatement({ origin, index, leafHash, ...census }: Statement): string {
  assertSize(index, 'index');
  const { size, threads, root } = formatCensus(census);
  return `${origin}\n${HEADER}\n${size}\n${threads}\n${root}\n${index}\n${toBase64(leafHash)}\n`;
}

/** Reads a statement with its one signature; throws a TypeError that names the rule broken. It must not be believed before `verifyNote`. */
export function parseStatement(text: string) {
  const note = parseNoteOf(text, isStatementKey);
  if (note.signatures.length !== 1) throw new Unreadable(said('statement/signatures'));
  return { note, statement: parseBody(note.body) };
}

function parseBody(body: string): Statement {
  const [origin, header, sizeText = '', threadsText = '', rootText = '', indexText = '', leafText = '', end, ...more] =
    body.split('\n');
  if (end !== '' || more.length > 0 || header !== HEADER || !origin) throw new Unreadable(said('statement/form'));
  const [size, threads, index] = [parseSize(sizeText), parseSize(threadsText), parseSize(indexText)];
  const [root, leafHash] = [hashFromBase64(rootText), hashFromBase64(leafText)];
  if (!size || !threads || index === null || !root || !leafHash) throw new Unreadable(said('statement/form'));
  return { origin, size, threads, root, index, leafHash };
}

function isStatementKey(name: string): boolean {
  return name.endsWith(SUFFIX) && isKeyName(name.slice(0, -SUFFIX.length));
}
