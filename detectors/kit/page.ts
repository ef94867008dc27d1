/** The languages of a detector's pages, each with its file. */
export const PAGES = { zh: 'README.md', en: 'README.en.md' } as const;

/** The parts of a page in their order. */
export const PARTS = {
  zh: ['问题', '方法', '为什么重要', '阈值', '不算在内', '可能的正当原因', '预警'],
  en: ['Question', 'Method', 'Why it matters', 'Thresholds', 'Exclusions', 'Innocent explanations', 'Alert'],
} as const;

type Language = keyof typeof PAGES;

/** The parts of a page as text, by their titles. */
export function partsOf(markdown: string): ReadonlyMap<string, string> {
  const [, ...parts] = markdown.split(/^## /m);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end + 1).trim()];
    }),
  );
}

/**
 * The texts of a detector by key, read from its page. The heading is its name (`# BI01 Single bid`). The last two parts are what an alert
 * says: possible explanations, then its sentence, followed by a list of the words for its evidence (``- `bid`: Opened bid``).
 */
export function textsOfPage(markdown: string, language: Language): Record<string, string> {
  const [, id = '', name = ''] = /^# (\S+) (.+)$/m.exec(markdown) ?? [];
  const parts = partsOf(markdown);
  const [innocent, alert] = PARTS[language].slice(-2).map((title) => parts.get(title) ?? '');
  const [sentence = '', ...rest] = (alert ?? '').split(/^- /m);
  const words = rest.flatMap((item) => {
    const [, label, text] = /^`(\w+)`[:：]\s*([\s\S]+)$/.exec(item) ?? [];
    return label === undefined || text === undefined ? [] : [[label, text] as const];
  });
  const texts = [['name', name], ['sentence', sentence], ['innocent', innocent ?? ''], ...words] as const;
  return Object.fromEntries(texts.map(([key, text]) => [`detector.${id}.${key}`, inOneLine(text, language)]));
}

/** The part of a page that is shown to readers: without the names of thresholds in the code, and without the last part, the texts of alerts. */
export function toRead(markdown: string, language: Language): string {
  const last = PARTS[language].at(-1);
  return markdown
    .slice(0, markdown.indexOf(`\n## ${last}\n`))
    .replaceAll(/ ?[(（]`\w+`[)）]/g, '')
    .trimEnd();
}

/** Joins the lines of a page: in Chinese without anything between them, otherwise with a blank. */
function inOneLine(text: string, language: Language): string {
  return text.trim().replace(/\s*\n\s*/g, language === 'zh' ? '' : ' ');
}
