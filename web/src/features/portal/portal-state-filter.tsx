import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

interface Props {
  readonly kind: string;
  readonly states: readonly string[];
}

/** Filters a list by state, in the supplier's words; the filter is kept in the address. */
export function PortalStateFilter({ kind, states }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const choose = (state: string | undefined) => setParams(state ? { state } : {}, { replace: true });
  return (
    <Select
      allowClear
      placeholder={t('column.state')}
      aria-label={t('column.state')}
      value={params.get('state') || null}
      onChange={(state: string | undefined) => choose(state)}
      options={states.map((value) => ({ value, label: t(`portalState.${kind}.${value}`) }))}
      style={{ minWidth: 180 }}
    />
  );
}
