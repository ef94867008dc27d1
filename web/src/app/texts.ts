import type { LanguageName, Texts } from '../lib/i18n.js';

// Sentences that only the server writes.
const SERVER = /^notice\./;
const own = {
  zh: import.meta.glob<Texts>(['../i18n/zh.json', '../features/*/texts.zh.json'], { eager: true, import: 'default' }),
  en: import.meta.glob<Texts>(['../i18n/en.json', '../features/*/texts.en.json'], { eager: true, import: 'default' }),
};
const files = {
  zh: import.meta.glob<Texts>('../../../schema/*/messages.zh.json', {
    eager: true,
    import: 'default',
  }),
  en: import.meta.glob<Texts>('../../../schema/*/messages.en.json', {
    eager: true,
    import: 'default',
  }),
};

function textsIn(language: LanguageName): Texts {
  const modules = Object.values(files[language]).flatMap(Object.entries<string>);
  const labels = modules.filter(([key]) => !SERVER.test(key));
  return Object.assign({}, Object.fromEntries(labels), ...Object.values(own[language]));
}

/** The texts of the pages: of the frame, of every feature, and the messages of the modules. */
export const TEXTS: Readonly<Record<LanguageName, Texts>> = { zh: textsIn('zh'), en: textsIn('en') };
