import type { LanguageCode } from '../../../api/kernel/actor.js';

/** Punctuation marks, which differ between Chinese and English. */
export const MARKS: Readonly<Record<LanguageCode, Readonly<Record<'comma' | 'semicolon', string>>>> = {
  zh: { comma: '，', semicolon: '；' },
  en: { comma: ', ', semicolon: '; ' },
};

/** A text with an addition in brackets. */
export function withBrackets(text: string, added: string, language: LanguageCode): string {
  return language === 'zh' ? `${text}（${added}）` : `${text} (${added})`;
}
