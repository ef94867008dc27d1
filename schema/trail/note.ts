import { fromBase64, toBase64 } from './base64.js';
import { concatBytes } from './hash.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';
import { isKeyName, type VerifierKey } from './vkey.js';

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

/** A signed note (C2SP signed-note): `body` ends in a newline and is what is signed. */
export interface Note {
  readonly body: string;
  readonly signatures: readonly NoteSignature[];
}

/** A signer of notes: the key by which others verify, and the signing itself. */
export interface Signer {
  readonly key: VerifierKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

const MOST_SIGNATURES = 64;
const MOST_CHARACTERS = 1_000_000;
const DASH = '\u2014';
const encoder = new TextEncoder();

/** A note signed by one key; throws a TypeError for a text that no note can have. */
export function signNote(body: string, signer: Signer): string {
  if (!body.endsWith('\n') || hasControl(body)) throw new TypeError('not the text of a note');
  if (signer.key.type !== 'ed25519') throw new TypeError('cosignatures are made by cosign');
  return `${body}\n${signatureLine(signer.key, signer.sign(encoder.encode(body)))}`;
}

/** A signature line: em dash, key name, base64 of key id and signature. */
export function signatureLine(key: VerifierKey, signature: Uint8Array): string {
  return `${DASH} ${key.name} ${toBase64(concatBytes(key.id, signature))}\n`;
}

/** Reads a note; throws a TypeError that names the rule broken. It must not be believed before `verifyNote`. */
export function parseNote(text: string): Note {
  return parseNoteOf(text, isKeyName);
}

/** Reads a note whose key names have another form. */
export function parseNoteOf(text: string, isName: (name: string) => boolean): Note {
  if (text.length > MOST_CHARACTERS) throw new Unreadable(said('note/tooLong'));
  if (hasControl(text)) throw new Unreadable(said('note/control'));
  const split = text.lastIndexOf('\n\n');
  if (split < 0) throw new Unreadable(said('note/noBlank'));
  if (!text.endsWith('\n')) throw new Unreadable(said('note/noEnd'));
  const lines = text
    .slice(split + 2)
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0) throw new Unreadable(said('note/unsigned'));
  if (lines.length > MOST_SIGNATURES) throw new Unreadable(said('note/tooMany', { most: MOST_SIGNATURES }));
  return { body: text.slice(0, split + 1), signatures: lines.map((line) => parseLine(line, isName)) };
}

function parseLine(line: string, isName: (name: string) => boolean): NoteSignature {
  const [dash, name, base64, ...more] = line.split(' ');
  const bytes = fromBase64(base64 ?? '');
  if (dash !== DASH || more.length > 0 || name === undefined || !isName(name) || !bytes || bytes.length < 5)
    throw new Unreadable(said('note/line'));
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 10) return true;
  }
  return false;
}
