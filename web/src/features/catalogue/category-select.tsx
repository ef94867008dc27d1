import { useQuery } from '@apollo/client/react';
import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoriesDocument } from '../../generated/graphql.js';
import { treeOf } from './category-tree.js';

interface Props {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | null) => void;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

/** Chooses one category from the tree. */
export function CategorySelect({ value, onChange, placeholder, ...rest }: Props) {
  const { t, i18n } = useTranslation();
  const { data, loading } = useQuery(CategoriesDocument);
  const tree = useMemo(() => treeOf(data?.categories ?? [], i18n.language), [data, i18n.language]);
  return (
    <TreeSelect
      {...rest}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      loading={loading}
      treeData={tree}
      value={value || null}
      onChange={(id?: string | null) => onChange?.(id ?? null)}
      placeholder={placeholder ?? t('part.pickCategory')}
      style={{ width: '100%' }}
    />
  );
}
