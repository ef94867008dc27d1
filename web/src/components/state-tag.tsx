import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { colourOf, SUBJECT_FACTS } from './subject-facts.js';

/** The state of a subject in the reader's language; the colour only repeats the word. */
export function StateTag({ subject, state }: { readonly subject: string; readonly state: string }) {
  const { t } = useTranslation();
  return <Tag color={colourOf(SUBJECT_FACTS[subject]?.states[state]?.tone)}>{t(`state.${subject}.${state}`)}</Tag>;
}
