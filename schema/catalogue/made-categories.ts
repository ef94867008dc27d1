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
 * The code of a category that a file only names, from the top. Spellings that differ in case, blanks or punctuation alone
 * (`Clock And Timing`, `Clock and Timing`) get the same one.
 */
export function madeCode(path: readonly string[]): string {
  return [ROOT.code, ...path.map(slug)].join('/').slice(0, CATEGORY_LIMITS.code);
}

/** The categories on a path, each after its parent; the first spelling met is the name. */
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
