import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** A language of the pages. */
export type LanguageName = 'zh' | 'en';
/** Texts of one language by their keys. */
export type Texts = Readonly<Record<string, string>>;

const LANGUAGE_KEY = 'qingcai.language';

/** The language chosen in this browser; Chinese by default. */
export function chosenLanguage(): LanguageName {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
}

/** Changes the language of the pages and remembers it. */
export async function chooseLanguage(language: LanguageName): Promise<void> {
  localStorage.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  document.title = i18next.getFixedT(language)('app.name');
  await i18next.changeLanguage(language);
}

/** Loads the texts of the pages. */
export async function startTexts(texts: Readonly<Record<LanguageName, Texts>>): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: 'zh',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: { zh: { translation: texts.zh }, en: { translation: texts.en } },
  });
  await chooseLanguage(chosenLanguage());
}
