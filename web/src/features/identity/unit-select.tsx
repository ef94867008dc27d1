import { useQuery } from '@apollo/client/react';
import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitsDocument } from '../../generated/graphql.js';
import { unitTree } from './unit-tree.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly placeholder?: string;
}

/** Chooses a unit of the enterprise. */
export function UnitSelect({ value, onChange, placeholder, ...rest }: Props) {
  const { t, i18n } = useTranslation();
  const { data, loading } = useQuery(UnitsDocument);
  const tree = useMemo(
    () => unitTree(data?.units ?? [], i18n.language, { closed: t('state.Unit.CLOSED'), choosing: true }),
    [data, i18n.language, t],
  );
  return (
    <TreeSelect
      {...rest}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      treeDefaultExpandAll
      loading={loading}
      treeData={tree}
      value={value || null}
      onChange={(id?: string | null) => onChange?.(id ?? null)}
      placeholder={placeholder ?? t('unit.pick')}
      style={{ width: '100%' }}
    />
  );
}
