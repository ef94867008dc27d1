import type { SubjectName } from '../../../schema/common/ids.js';
import type { FieldTable } from '../../../schema/kernel/field.js';
import { SUBJECTS } from '../../../schema/subjects.js';

/** A file that an act brings to its subject, as its entry names it: hash in hexadecimal digits. */
export interface AddedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
}

const FILE_PARTS = ['AttachedFile', 'SealedFile'];

/** For each kind with files, where its rows hold them: `files`, or `content.files`. */
const PLACES: ReadonlyMap<SubjectName, readonly (readonly string[])[]> = new Map(
  SUBJECTS.map(({ name, fields }) => [name, placesIn(fields)]),
);

function placesIn(fields: FieldTable): (readonly string[])[] {
  return Object.entries(fields).flatMap(([name, { kind, part }]) => {
    if (!part) return [];
    if (FILE_PARTS.includes(part.name)) return [[name]];
    return kind === 'one' ? placesIn(part.fields).map((rest) => [name, ...rest]) : [];
  });
}

/**
 * The files that an act brings: those of the row after it that were not there before. Files of a bid come with its opening, since before
 * that its row has only an envelope.
 */
export function filesAdded(kind: SubjectName, before: object | null, after: object): readonly AddedFile[] {
  const places = PLACES.get(kind) ?? [];
  if (places.length === 0) return [];
  const known = new Set(places.flatMap((place) => filesAt(before, place)).map(({ id }) => id));
  return places
    .flatMap((place) => filesAt(after, place))
    .filter(({ id }) => !known.has(id))
    .map(({ sha256, bytes, name }) => ({ sha256, bytes, name }));
}

/** A file in a row, with its key where it came in sealed. */
export interface HeldFile extends AddedFile {
  readonly id: string;
  readonly secret?: string;
}

/** All files of a row, whoever may see them. */
export function filesHeld(kind: SubjectName, row: object): readonly HeldFile[] {
  return placedFiles(kind, row).map(({ file }) => file);
}

/** The same, with the path of each in its row: `/content/files/file_…`. */
export function placedFiles(
  kind: SubjectName,
  row: object,
): readonly { readonly path: string; readonly file: HeldFile }[] {
  return (PLACES.get(kind) ?? []).flatMap((place) =>
    filesAt(row, place).map((file) => ({ path: `/${[...place, file.id].join('/')}`, file })),
  );
}

/** Rows are typed by kind; what stands at these places is a list of files or nothing. */
function filesAt(row: object | null, place: readonly string[]): readonly HeldFile[] {
  let at: unknown = row;
  for (const step of place) at = Reflect.get(Object(at), step);
  return Array.isArray(at) ? at : [];
}
