import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords, type Said } from '../../../../schema/trail/said.js';
import type { VerifierTexts } from '../../../../schema/trail/verifier-texts.js';
import { exactInstant } from '../format.js';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** Most pages never show a verdict, and a reader has one language, so a catalogue is loaded when it is needed. */
const CATALOGUES = {
  zh: () => import('../../../../schema/trail/verifier.zh.json', { with: { type: 'json' } }),
  en: () => import('../../../../schema/trail/verifier.en.json', { with: { type: 'json' } }),
};

/** What the verifier says, in the reader's language and with times by the reader's clock; empty until the texts are loaded. */
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
