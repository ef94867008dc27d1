import type { Folded } from '../field.js';
import { foldedKey } from '../folded-key.js';
import type { FoldedField } from './folded-fields.js';

/**
 * The keys of a row, of those fields that are not empty; null where its kind has no such fields.
 *
 *     { invoiceNumber: 'inv—2026 001' }  ->  { invoiceNumber: 'INV2026001' }
 */
export function keysOf(folded: readonly FoldedField[], row: object): Readonly<Record<string, string>> | null {
  if (folded.length === 0) return null;
  const texts = folded.map((field) => [field, Reflect.get(row, field.name)] as const);
  return Object.fromEntries(
    texts.flatMap(([field, text]) =>
      typeof text === 'string' && text !== '' ? [[field.name, keyOf(field.folded, text)]] : [],
    ),
  );
}

/**
 * The key of what a field holds.
 *
 *     WORDS: `长春一汽（集团）有限公司`, `长春一汽集团有限公司`; `Voith Co., Ltd.`, `VOITH CO LTD`
 *     PHONE: `+86 431 8590-1234`, `(0431) 85901234`
 */
export function keyOf({ as }: Folded, text: string): string {
  const key = foldedKey(text);
  if (as === 'WORDS') return key.replace(/[\p{P}\p{S}]/gu, '') || key;
  if (as === 'PHONE') return key.replace(/\D/g, '').replace(/^(0086|86(?=\d{9,})|0)0?/, '') || key;
  return key;
}
