import { useQuery } from '@apollo/client/react';
import { App, Card, Col, Empty, Form, Input, Row, Tree } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Category } from '../../../../schema/catalogue/category.js';
import { CATEGORY_LIMITS } from '../../../../schema/catalogue/part-limits.js';
import { inputOf } from '../../../../schema/kernel/derive/inputs.js';
import { AskedView } from '../../components/asked-view.js';
import { CommandForm } from '../../components/command-form.js';
import { PageTitle } from '../../components/page-title.js';
import { useCommand } from '../../components/use-command.js';
import { useMay } from '../../components/use-may.js';
import { CategoriesDocument, type CategoriesQuery, CreateCategoryDocument } from '../../generated/graphql.js';
import { CategorySelect } from './category-select.js';
import { type TreeNode, treeOf } from './category-tree.js';

interface Values {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: string | null;
}

const NEW: Values = { code: '', name: '', nameEn: '', parentId: null };

function NewCategory() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { run, busy } = useCommand(CreateCategoryDocument);
  return (
    <Card title={t('move.createCategory')} size="small">
      <CommandForm
        draft="category:new"
        form={form}
        initialValues={NEW}
        schema={inputOf(Category, 'createCategory')}
        toInput={(values: Values) => ({ ...values })}
        run={run}
        busy={busy}
        submit={t('move.createCategory')}
        onDone={() => {
          message.success(t('category.made'));
          form.resetFields();
        }}
      >
        <Form.Item name="code" label={t('field.Category.code')}>
          <Input maxLength={CATEGORY_LIMITS.code} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('field.Category.name')}>
          <Input maxLength={CATEGORY_LIMITS.name} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('field.Category.nameEn')}>
          <Input maxLength={CATEGORY_LIMITS.name} />
        </Form.Item>
        <Form.Item name="parentId" label={t('field.Category.parentId')}>
          <CategorySelect placeholder={t('category.top')} />
        </Form.Item>
      </CommandForm>
    </Card>
  );
}

interface LinkedNode {
  readonly key: string;
  readonly title: ReactNode;
  readonly children: LinkedNode[];
}

function linked(nodes: readonly TreeNode[]): LinkedNode[] {
  return nodes.map(({ value, title, children }) => ({
    key: value,
    title: <Link to={`/parts?category=${value}`}>{title}</Link>,
    children: linked(children),
  }));
}

function CategoryTree({ categories }: { readonly categories: CategoriesQuery['categories'] }) {
  const { t, i18n } = useTranslation();
  const tree = useMemo(() => linked(treeOf(categories, i18n.language)), [categories, i18n.language]);
  if (tree.length === 0) return <Empty description={t('category.none')} />;
  return <Tree treeData={tree} selectable={false} height={640} />;
}

/** The tree of categories; each leads to its parts. */
export function CategoriesPage() {
  const { t } = useTranslation();
  const asked = useQuery(CategoriesDocument);
  const mayAdd = useMay('Category', 'createCategory');
  return (
    <>
      <PageTitle title={t('category.title')}>
        <Link to="/parts">{t('menu.parts')}</Link>
      </PageTitle>
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={mayAdd ? 15 : 24}>
          <Card>
            <AskedView asked={asked}>{({ categories }) => <CategoryTree categories={categories} />}</AskedView>
          </Card>
        </Col>
        {mayAdd && (
          <Col xs={24} lg={9}>
            <NewCategory />
          </Col>
        )}
      </Row>
    </>
  );
}
