import { useQuery } from '@apollo/client/react';
import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SupplierCategoriesDocument, type SupplierCategoriesQuery } from '../../generated/graphql.js';
import { categoryName } from './category-names.js';

type Category = SupplierCategoriesQuery['categories'][number];

interface Node {
  readonly value: string;
  readonly title: string;
  readonly children: Node[];
}

function treeOf(categories: readonly Category[], parentId: string | null, language: string): Node[] {
  return categories
    .filter(({ parent }) => (parent?.id ?? null) === parentId)
    .map((category) => ({
      value: category.id,
      title: `${category.code} ${categoryName(category, language)}`,
      children: treeOf(categories, category.id, language),
    }));
}

interface Props {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
}

/** Chooses what a supplier can deliver from the tree of categories. */
export function CategoryPicker({ value, onChange, ...rest }: Props) {
  const { t, i18n } = useTranslation();
  const { data, loading } = useQuery(SupplierCategoriesDocument);
  const tree = useMemo(() => treeOf(data?.categories ?? [], null, i18n.language), [data, i18n.language]);
  return (
    <TreeSelect
      {...rest}
      multiple
      allowClear
      showSearch
      treeNodeFilterProp="title"
      loading={loading}
      treeData={tree}
      value={value ?? []}
      onChange={(ids: string[]) => onChange?.(ids)}
      placeholder={t('profile.pickCategories')}
      style={{ width: '100%' }}
    />
  );
}
