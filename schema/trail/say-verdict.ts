import type { Failure, FailureClass } from './failure.js';
import type { Headline, Openness } from './headline.js';
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

/** The first line about a bundle. */
export function sayHeadline(headline: Headline, language: VerifierLanguage): string {
  switch (headline.key) {
    case 'failed':
      return language === 'zh' ? `未通过核验：${className(headline.class)}` : `not verified: ${headline.class}`;
    case 'each':
      return language === 'zh'
        ? `每条记录均已证明；是否还有其他记录，未能证明${openedInChinese(headline)}`
        : `each entry is proven; whether there are others is not${opened(headline)}`;
    case 'whole':
      return language === 'zh' ? wholeInChinese(headline) : whole(headline);
  }
}

function opened({ entries, shut, partly }: Openness): string {
  if (shut === 0 && partly === 0) return '';
  return `; of its ${entries} entries ${shut} are not opened, ${partly} in part`;
}

function openedInChinese({ entries, shut, partly }: Openness): string {
  if (shut === 0 && partly === 0) return '';
  return `；所含 ${entries} 条记录中 ${shut} 条未公开内容，${partly} 条只公开部分内容`;
}

function whole({ last, size, at, groups, later, uncounted, ...openness }: Whole): string {
  const who = uncounted > 0 ? `; ${uncounted} suppliers' own threads not counted` : '';
  const more = later > 0 ? `; ${later} later entries, each proven, not yet counted` : '';
  return `whole up to index ${last} of ${size}, counted on ${dayOf(at)}, recounted by ${groups.join(', ')}${more}${who}${opened(openness)}`;
}

function wholeInChinese({ last, size, at, groups, later, uncounted, ...openness }: Whole): string {
  const who = uncounted > 0 ? `；${uncounted} 家供应商自身的线索未清点` : '';
  const more = later > 0 ? `；其后 ${later} 条记录逐条已证明，尚未清点` : '';
  return `完整至序号 ${last}（共 ${size} 条），${dayOf(at)} 清点，由 ${groups.join('、')} 复核${more}${who}${openedInChinese(openness)}`;
}

/** `2026-03-01 08:05 UTC`: several censuses may be made on one day. */
function dayOf(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** What a class of failures is called in Chinese. */
export function className(of: FailureClass): string {
  return ZH_CLASSES[of];
}

type Whole = Extract<Headline, { key: 'whole' }>;

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
