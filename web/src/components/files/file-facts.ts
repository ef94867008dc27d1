import type { TFunction } from 'i18next';
import { type FileKind, MEGABYTE } from '../../../../schema/kernel/file-kinds.js';
import { SUBJECT_FACTS } from '../subject-facts.js';

/** Moves of a kind of subject, with the kinds of files that each attaches or removes. */
type FilingMoves = readonly { readonly move: string; readonly kinds: readonly FileKind[] }[];

/** The moves of a kind of subject that attach files. */
export function attachingMoves(kind: string): FilingMoves {
  return Object.entries(SUBJECT_FACTS[kind]?.moves ?? {}).flatMap(([move, { files }]) =>
    files ? [{ move, kinds: files as readonly FileKind[] }] : [],
  );
}

/** The moves of a kind of subject that remove a file. */
export function removingMoves(kind: string): FilingMoves {
  return Object.entries(SUBJECT_FACTS[kind]?.moves ?? {}).flatMap(([move, { removes }]) =>
    removes ? [{ move, kinds: removes as readonly FileKind[] }] : [],
  );
}

/** A size in words: kB below a megabyte. */
export function sizeOf(bytes: number): string {
  if (bytes >= MEGABYTE) return `${(bytes / MEGABYTE).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
}

const SHOWN_AS_PICTURE = ['image/png', 'image/jpeg', 'image/webp'];

/** How a file is shown on the page; null where it can only be saved. */
export function previewOf(type: string): 'picture' | 'pdf' | null {
  if (type === 'application/pdf') return 'pdf';
  return SHOWN_AS_PICTURE.includes(type) ? 'picture' : null;
}

/** What was read from a file, in words. */
export function propertiesOf(properties: Readonly<Record<string, unknown>>, t: TFunction): readonly string[] {
  return (['author', 'editor', 'program', 'documentId', 'device'] as const).flatMap((name) => {
    const value = properties[name];
    return typeof value === 'string' ? [t('file.property', { name: t(`fileProperty.${name}`), value })] : [];
  });
}
