import type { Failure, FailureClass } from './failure.js';
import { ZH_CLASSES, ZH_SENTENCES } from './verdict-zh.js';

/** The languages in which a verifier speaks. */
export type VerifierLanguage = 'zh' | 'en';

/**
 * What a verifier says, in a language. The core speaks English; the Chinese is found by the shape of the sentence, so that
 * what is said stands in the code once, beside its cause. A sentence without translation stays as it is.
 */
export function inWords(text: string, language: VerifierLanguage): string {
  if (language === 'en') return text;
  for (const { shape, zh } of shapes()) {
    const match = shape.exec(text);
    if (match) return zh.replace(/\{(\d)\}/g, (_, place: string) => inWords(match[Number(place) + 1] ?? '', language));
  }
  return text;
}

/** One failure as a line: its class, where it is, under which key, against which rule, and what that means. */
export function sayFailure(
  { class: of, index, entry, key, rule, detail }: Failure,
  language: VerifierLanguage,
): string {
  if (language === 'en') {
    const places = [
      index !== null && `index ${index}`,
      entry !== null && `entry ${entry}`,
      key !== null && `key ${key}`,
    ];
    return `${[of, places.filter(Boolean).join(', '), rule, detail].filter(Boolean).join(': ')}`;
  }
  const places = [index !== null && `序号 ${index}`, entry !== null && `记录 ${entry}`, key !== null && `公钥 ${key}`];
  const where = places.filter(Boolean).join('，');
  return `${[`${className(of)}（${of}）`, where, `规则 ${rule}`, inWords(detail, language)].filter(Boolean).join('：')}`;
}

/** What a class of failures is called in Chinese. */
export function className(of: FailureClass): string {
  return ZH_CLASSES[of];
}

interface Shape {
  readonly shape: RegExp;
  readonly zh: string;
}

let made: readonly Shape[] | null = null;

function shapes(): readonly Shape[] {
  made ??= ZH_SENTENCES.map(([en, zh]) => {
    const literal = en.replace(/[.*+?^$()|[\]\\/]/g, '\\$&').replace(/\{\d\}/g, '([^]+?)');
    return { shape: new RegExp(`^${literal}$`), zh };
  });
  return made;
}
