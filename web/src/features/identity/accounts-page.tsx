import { useQuery } from '@apollo/client/react';
import { Button, Card, Col, Empty, Flex, Input, Row, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../../../../schema/common/roles.js';
import { AskedView } from '../../components/asked-view.js';
import { DataTable } from '../../components/data-table.js';
import { PageTitle } from '../../components/page-title.js';
import { StateTag } from '../../components/state-tag.js';
import { useMay } from '../../components/use-may.js';
import { AccountsDocument, type AccountsQuery, type Audience } from '../../generated/graphql.js';
import { UnitsCard } from './units-card.js';

type AccountLine = AccountsQuery['accounts']['edges'][number]['node'];

const STEP = 50;
const POSTS: Readonly<Record<Audience, readonly string[]>> = { STAFF: STAFF_ROLES, SUPPLIER: SUPPLIER_ROLES };

interface FiltersProps {
  readonly audience: Audience;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

function Filters({ audience, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  return (
    <Flex wrap gap={12} style={{ padding: 12 }}>
      <Segmented<Audience>
        value={audience}
        onChange={(value) => onChange({ audience: value === 'STAFF' ? null : value, role: null })}
        options={[
          { value: 'STAFF', label: t('account.of.STAFF') },
          { value: 'SUPPLIER', label: t('account.of.SUPPLIER') },
        ]}
      />
      <Input.Search
        allowClear
        aria-label={t('account.search')}
        placeholder={t('account.search')}
        defaultValue={params.get('search') ?? ''}
        onSearch={(text) => onChange({ search: text.trim() })}
        style={{ flex: '1 1 220px' }}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('column.roles')}
        placeholder={t('column.roles')}
        value={params.get('role')}
        onChange={(role?: string) => onChange({ role: role ?? null })}
        options={POSTS[audience].map((value) => ({ value, label: t(`role.${value}`) }))}
        style={{ flex: '1 1 160px', minWidth: 0 }}
      />
    </Flex>
  );
}

interface TableProps {
  readonly accounts: AccountLine[];
  readonly audience: Audience;
  readonly loading: boolean;
}

function AccountTable({ accounts, audience, loading }: TableProps) {
  const { t } = useTranslation();
  return (
    <DataTable<AccountLine>
      rowKey="id"
      size="middle"
      loading={loading}
      dataSource={accounts}
      pagination={false}
      locale={{ emptyText: <Empty description={t('account.noneFound')} /> }}
      columns={[
        { title: t('column.name'), render: (_, { id, name }) => <Link to={`/accounts/${id}`}>{name}</Link> },
        { title: t('column.login'), dataIndex: 'login' },
        {
          title: t('column.roles'),
          render: (_, { roles }) => roles.map((role) => t(`role.${role}`)).join(' / ') || t('account.noRole'),
        },
        audience === 'STAFF'
          ? { title: t('column.unit'), render: (_, { unit }) => unit?.name }
          : { title: t('column.supplier'), dataIndex: 'company' },
        { title: t('column.state'), render: (_, { state }) => <StateTag subject="Account" state={state} /> },
      ]}
    />
  );
}

function Accounts() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const audience: Audience = params.get('audience') === 'SUPPLIER' ? 'SUPPLIER' : 'STAFF';
  const variables = { first: STEP, audience, search: params.get('search'), role: params.get('role') };
  const asked = useQuery(AccountsDocument, { variables });
  const change = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <Card title={t('units.accounts')} size="small" styles={{ body: { padding: 0 } }}>
      <Filters key={audience} audience={audience} onChange={change} />
      <AskedView asked={asked}>
        {({ accounts: { edges, pageInfo } }) => (
          <>
            <AccountTable audience={audience} accounts={edges.map(({ node }) => node)} loading={asked.loading} />
            {pageInfo.hasNextPage && (
              <Flex justify="center" style={{ padding: 12 }}>
                <Button onClick={() => void asked.fetchMore({ variables: { after: pageInfo.endCursor } })}>
                  {t('app.more')}
                </Button>
              </Flex>
            )}
          </>
        )}
      </AskedView>
    </Card>
  );
}

/** The enterprise's units and accounts, for its administrators. */
export function AccountsPage() {
  const { t } = useTranslation();
  const mayCreate = useMay('Account', 'createAccount');
  return (
    <>
      <PageTitle title={t('menu.accounts')}>
        <Link to="/measures">{t('measure.title')}</Link>
        {mayCreate && (
          <Link to="/accounts/new">
            <Button type="primary" tabIndex={-1}>
              {t('move.createAccount')}
            </Button>
          </Link>
        )}
      </PageTitle>
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={7}>
          <UnitsCard />
        </Col>
        <Col xs={24} lg={17}>
          <Accounts />
        </Col>
      </Row>
    </>
  );
}
