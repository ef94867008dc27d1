import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { TIE_BREAKS, type TieBreak } from '../../../../schema/sourcing/tie-breaks.js';

interface Props {
  readonly id?: string;
  readonly value?: readonly TieBreak[];
  readonly onChange?: (breaks: TieBreak[]) => void;
}

/** Chooses the rules that decide between bids with the same score. They apply in the order in which they are chosen. */
export function TieBreakChoice({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select<TieBreak[]>
      id={id ?? ''}
      mode="multiple"
      value={[...(value ?? [])]}
      placeholder={t('tieBreaks.none')}
      options={TIE_BREAKS.map((one) => ({ value: one, label: t(`tieBreaks.${one}`) }))}
      onChange={(breaks) => onChange?.(breaks)}
      style={{ width: '100%' }}
    />
  );
}
