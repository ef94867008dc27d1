import { CATEGORY_LIMITS } from './part-limits.js';

/** A category that a file needs. */
export interface MadeCategory {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parentCode: string | null;
}

const ROOT: MadeCategory = { code: 'EL', name: '电子元器件', nameEn: 'Electronic components', parentCode: null };

/**
 * The code for a category that a file names only by its path from the top. Spellings that differ only in case, blanks or punctuation
 * (`Clock And Timing`, `Clock and Timing`) get the same code.
 */
export function madeCode(path: readonly string[]): string {
  return [ROOT.code, ...path.map(slug)].join('/').slice(0, CATEGORY_LIMITS.code);
}

/** The categories on a path, each after its parent; the first spelling found becomes the name. */
export function madeCategories(path: readonly string[]): MadeCategory[] {
  const nodes = path.map((name, index) => ({
    code: madeCode(path.slice(0, index + 1)),
    name,
    nameEn: name,
    parentCode: madeCode(path.slice(0, index)),
  }));
  return [ROOT, ...nodes];
}

function slug(name: string): string {
  const words = name
    .normalize('NFKC')
    .toUpperCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join('-') ?? 'OTHER';
}
