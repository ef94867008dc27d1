import type { DeclaredMove } from './declared-move.js';
import { type AnyPart, type FieldTable, field } from './field.js';
import { countFrom, day, flag, instant, key, list, one, type PartOf, sharedPart, sharedWord, text } from './fields.js';
import { FILE_KINDS, FILE_LIMITS, type FileKind } from './file-kinds.js';

const properties = sharedPart('FileProperties', {
  author: text(200).optional(),
  editor: text(200).optional(),
  program: text(200).optional(),
  documentId: text(200).optional(),
  device: text(200).optional(),
});

/** What is read from inside of a file, and nothing else; whoever uploads is told so. */
export interface FilePropertiesRow extends PartOf<typeof properties> {}

/** The names of what is read from files. */
export const FILE_PROPERTIES = ['author', 'editor', 'program', 'documentId', 'device'] as const;

const facts = {
  id: key(),
  kind: sharedWord('FileKind', FILE_KINDS),
  name: text(FILE_LIMITS.nameLength),
  type: text(100),
  bytes: countFrom(0),
  sha256: text(64),
  isLocked: flag,
  properties: one<FilePropertiesRow>(properties),
  note: text(FILE_LIMITS.noteLength).optional(),
};

const attached = sharedPart('AttachedFile', { ...facts, validUntil: day.optional(), attachedAt: instant });

/** A file of a subject. */
export interface AttachedFileRow extends PartOf<typeof attached> {}

const sealed = sharedPart('SealedFile', { ...facts, secret: key().hidden() });

/** A file of a bid, as its envelope holds it: `secret` is the key of its bytes. */
export interface SealedFileRow extends PartOf<typeof sealed> {}

/** The files of a subject, null while it never had any. */
export const attachedFiles = list<AttachedFileRow>(attached).optional().costs({ length: 5 });

/** The files of a bid inside its envelope. */
export const sealedFiles = list<SealedFileRow>(sealed).optional();

/** The part by which files of a bid are shown: without the key. */
export const shownSealedFiles = list(attached).optional().costs({ length: 5 });

const askedFile = sharedPart('AttachedFileInput', {
  fileId: key(120),
  kind: sharedWord('FileKind', FILE_KINDS),
  note: text(FILE_LIMITS.noteLength).optional(),
  validUntil: day.optional(),
});

/** A staged file as an act names it. */
export interface AskedFile extends PartOf<typeof askedFile> {}

const MOST = [FILE_LIMITS.atOnce, 'file.tooManyAtOnce'] as const;

/** What attaching asks: staged files, each of one of these kinds. */
export function attachAsks(kinds: readonly FileKind[]) {
  return { files: list<AskedFile>(askedOf(kinds), { none: 'file.none', most: MOST }) };
}

/** The files that an act takes along, as submitting a bid does. */
export function filesAlong(kinds: readonly FileKind[]) {
  return list<AskedFile>(askedOf(kinds), { most: MOST }).optional();
}

function askedOf(kinds: readonly FileKind[]): typeof askedFile {
  const { fileId, note, validUntil } = askedFile.fields;
  const words = { name: 'FileKind', values: FILE_KINDS, meanings: {}, isShared: true };
  const kind = field<FileKind>({ kind: 'word', words, check: { only: kinds } });
  return sharedPart('AttachedFileInput', { fileId, kind, note, validUntil });
}

/** The kinds of files that an input takes in its list `files`. */
export function kindsTaken(asks: FieldTable | undefined): readonly FileKind[] {
  return kindsIn(asks?.files?.part ?? null);
}

function kindsIn(part: AnyPart | null): readonly FileKind[] {
  const only = part?.fields.kind?.check.only ?? [];
  return only.flatMap((word) => FILE_KINDS.find((kind) => kind === word) ?? []);
}

/**
 * The kinds of files that a move removes: those that whoever takes it may attach, so that an inspector does not take away the delivery note
 * of a receiver.
 */
export function kindsRemoved(moves: Moves, name: string): readonly FileKind[] {
  const by = moves[name]?.by ?? [];
  const alike = Object.values(moves).filter(
    (move) => move.files === 'ATTACH' && move.by.some((role) => by.includes(role)),
  );
  return [...new Set(alike.flatMap(({ asks }) => kindsTaken(asks)))];
}

/** The moves of a kind of subject, as far as files need to know them. */
type Moves = Readonly<Record<string, Pick<DeclaredMove, 'by' | 'files' | 'asks'>>>;

/** What removing asks: which file. */
export const removeAsks = { fileId: key() };

/** What all moves say that attach files: they are no step of the work, and the state stays. */
export const ATTACHING = { to: 'SAME', quiet: true, files: 'ATTACH' } as const;

/** What all moves say that remove a file. */
export const REMOVING = { to: 'SAME', quiet: true, files: 'REMOVE', asks: removeAsks } as const;
