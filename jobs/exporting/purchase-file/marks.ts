import type { LanguageCode } from '../../../api/kernel/actor.js';

/** Marks of punctuation, which are others in Chinese than in English. */
export const MARKS: Readonly<Record<LanguageCode, Readonly<Record<'comma' | 'semicolon', string>>>> = {
  zh: { comma: '，', semicolon: '；' },
  en: { comma: ', ', semicolon: '; ' },
};

/** Something with what is added to it in brackets. */
export function withBrackets(text: string, added: string, language: LanguageCode): string {
  return language === 'zh' ? `${text}（${added}）` : `${text} (${added})`;
}
