import { useTranslation } from 'react-i18next';
import { inWords } from '../../../../schema/trail/say-verdict.js';
import { exactInstant } from '../../components/format.js';
import { languageOf } from './entry-results-view.js';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** What the verifier says, in the reader's language and with times as the reader's clock shows them. */
export function useTold(): (text: string) => string {
  const { i18n } = useTranslation();
  return (text) => inWords(text, languageOf(i18n.language)).replace(INSTANT, (at) => exactInstant(at));
}
