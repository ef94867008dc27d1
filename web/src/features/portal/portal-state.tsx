import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { colourOf, SUBJECT_FACTS } from '../../components/subject-facts.js';

/** A state in the words of a supplier: what it means for the firm, never how the enterprise works internally. */
export function PortalState({ kind, state }: { readonly kind: string; readonly state: string }) {
  const { t } = useTranslation();
  return (
    <Tag color={colourOf(SUBJECT_FACTS[kind]?.states[state]?.toneForSupplier)}>{t(`portalState.${kind}.${state}`)}</Tag>
  );
}
