import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EvidenceClass } from '../../generated/graphql.js';

const COLOURS: Readonly<Record<EvidenceClass, string>> = { STRONG: 'red', MEDIUM: 'orange', WEAK: 'default' };

/** How strong an alert's evidence is, in a word. */
export function EvidenceClassTag({ of }: { readonly of: EvidenceClass }) {
  const { t } = useTranslation();
  return <Tag color={COLOURS[of]}>{t(`alert.class.${of}`)}</Tag>;
}
