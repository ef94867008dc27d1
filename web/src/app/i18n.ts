import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** A language of the pages. */
export type LanguageName = 'zh' | 'en';

const LANGUAGE_KEY = 'qingcai.language';
// Sentences that the server alone writes.
const SERVER = /^notice\./;
type Texts = Readonly<Record<string, string>>;
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

function texts(language: LanguageName) {
  const modules = Object.values(files[language]).flatMap(Object.entries<string>);
  const labels = modules.filter(([key]) => !SERVER.test(key));
  return { translation: Object.assign({}, Object.fromEntries(labels), ...Object.values(own[language])) };
}

/** The language chosen in this browser; Chinese unless another was. */
export function chosenLanguage(): LanguageName {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
}

/** Changes the language of the pages and remembers it. */
export async function chooseLanguage(language: LanguageName): Promise<void> {
  localStorage.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
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
    resources: { zh: texts('zh'), en: texts('en') },
  });
  await chooseLanguage(chosenLanguage());
}
