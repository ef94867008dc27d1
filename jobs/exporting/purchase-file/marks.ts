import type { LanguageCode } from '../../../api/kernel/actor.js';

/** Marks of punctuation, which are others in Chinese than in English. */
export const MARKS: Readonly<Record<LanguageCode, Readonly<Record<'comma' | 'semicolon' | 'and', string>>>> = {
  zh: { comma: '，', semicolon: '；', and: '、' },
  en: { comma: ', ', semicolon: '; ', and: ', ' },
};

/** Something with what is added to it in brackets. */
export function withBrackets(text: string, added: string, language: LanguageCode): string {
  return language === 'zh' ? `${text}（${added}）` : `${text} (${added})`;
}
