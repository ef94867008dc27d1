import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { PRICE_BASES, type PriceBasis } from '../../../schema/kernel/tax.js';

interface Props {
  /** Set by the form item around it. */
  readonly id?: string;
  readonly value?: PriceBasis;
  readonly onChange?: (basis: PriceBasis) => void;
}

/** With tax or without. */
export function BasisChoice({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      {...(id !== undefined && { id })}
      {...(value && { value })}
      optionType="button"
      options={PRICE_BASES.map((basis) => ({ value: basis, label: t(`basis.${basis}`) }))}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
