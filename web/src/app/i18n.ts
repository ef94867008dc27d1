import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../i18n/en.json';
import zh from '../i18n/zh.json';

/** A language of the pages. */
export type LanguageName = 'zh' | 'en';

const LANGUAGE_KEY = 'qingcai.language';
const LABELS = /^(state|role|stage|subject|field|move)\./;
const files = {
  zh: import.meta.glob<Record<string, string>>('../../../schema/*/messages.zh.json', {
    eager: true,
    import: 'default',
  }),
  en: import.meta.glob<Record<string, string>>('../../../schema/*/messages.en.json', {
    eager: true,
    import: 'default',
  }),
};

function texts(own: Record<string, string>, modules: Record<string, Record<string, string>>) {
  const labels = Object.values(modules).flatMap((module) => Object.entries(module).filter(([key]) => LABELS.test(key)));
  return { translation: { ...Object.fromEntries(labels), ...own } };
}

/** The language chosen in this browser; Chinese unless another was. */
export function chosenLanguage(): LanguageName {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
}

/** Changes the language of the pages and remembers it. */
export async function chooseLanguage(language: LanguageName): Promise<void> {
  localStorage.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await i18next.changeLanguage(language);
  document.title = i18next.t('app.name');
}

/** Loads the texts of the pages. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: 'zh',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: { zh: texts(zh, files.zh), en: texts(en, files.en) },
  });
  await chooseLanguage(chosenLanguage());
}
