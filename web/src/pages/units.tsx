import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/use-ask.js';
import { AskedView } from '../parts/asked-view.js';
import { type Movable, MoveBar } from '../parts/move-bar.js';
import { MOVES } from '../parts/moves.js';
import { SearchedList } from '../parts/searched-list.js';
import { StateTag } from '../parts/state-tag.js';

const UNITS = `query { units { id rev state code name parent { id name } ${MOVES} } }`;
const ACCOUNTS = `query($first: Int, $search: String) { list: accounts(first: $first, search: $search) {
  edges { node { id rev state login name roles unit { id name } ${MOVES} } }
  pageInfo { hasNextPage }
} }`;

interface Unit extends Movable {
  readonly state: string;
  readonly code: string;
  readonly name: string;
  readonly parent: { readonly name: string } | null;
}

interface Account extends Movable {
  readonly state: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: { readonly name: string } | null;
}

function Units() {
  const { t } = useTranslation();
  const asked = useAsk<{ units: readonly Unit[] }>(UNITS);
  return (
    <Card title={t('units.units')} styles={{ body: { padding: 0 } }} style={{ marginTop: 24 }}>
      <AskedView asked={asked}>
        {({ units }) => (
          <Table<Unit>
            rowKey="id"
            size="small"
            dataSource={units}
            pagination={units.length > 20 ? { pageSize: 20 } : false}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: t('column.code'), dataIndex: 'code' },
              { title: t('column.title'), dataIndex: 'name' },
              { title: t('column.parent'), render: (_, { parent }) => parent?.name },
              { title: t('column.state'), render: (_, { state }) => <StateTag subject="Unit" state={state} /> },
              { title: t('column.moves'), render: (_, unit) => <MoveBar subject={unit} onDone={asked.again} /> },
            ]}
          />
        )}
      </AskedView>
    </Card>
  );
}

/** The enterprise's units and accounts. */
export function UnitsPage() {
  const { t } = useTranslation();
  return (
    <>
      <SearchedList<Account>
        title={t('menu.units')}
        query={ACCOUNTS}
        actions={(account, again) => <MoveBar subject={account} onDone={again} />}
        columns={[
          { title: t('column.login'), dataIndex: 'login' },
          { title: t('column.name'), dataIndex: 'name' },
          {
            title: t('column.roles'),
            render: (_, { roles }) => roles.map((role) => t(`role.${role}`)).join(' / '),
          },
          { title: t('column.unit'), render: (_, { unit }) => unit?.name },
          { title: t('column.state'), render: (_, { state }) => <StateTag subject="Account" state={state} /> },
        ]}
      />
      <Units />
    </>
  );
}
