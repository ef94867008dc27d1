import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords, type Said } from '../../../../schema/trail/said.js';
import type { VerifierTexts } from '../../../../schema/trail/verifier-texts.js';
import { exactInstant } from '../format.js';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** Most pages never tell a verdict, and a reader has one language: a catalogue is fetched when it is needed. */
const CATALOGUES = {
  zh: () => import('../../../../schema/trail/verifier.zh.json', { with: { type: 'json' } }),
  en: () => import('../../../../schema/trail/verifier.en.json', { with: { type: 'json' } }),
};

/** What the verifier says, in the reader's language and with times as the reader's clock shows them; nothing until that is fetched. */
export function useTold(): (what: Said) => string {
  const { i18n } = useTranslation();
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const [texts, setTexts] = useState<VerifierTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    void CATALOGUES[language]().then((catalogue) => isWanted && setTexts(catalogue.default));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return (what) => (texts ? inWords(what, texts).replace(INSTANT, (at) => exactInstant(at)) : '');
}
