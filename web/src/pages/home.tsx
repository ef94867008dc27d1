import { Card, Empty, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsk } from '../app/use-ask.js';
import { AskedView } from '../parts/asked-view.js';
import { instant } from '../parts/format.js';
import { PageTitle } from '../parts/page-title.js';

const TO_DOS = `query { toDos { subjectId subjectType move label title number purchaseId since dueAt } }`;

interface ToDo {
  readonly subjectId: string;
  readonly subjectType: string;
  readonly move: string;
  readonly label: string;
  readonly title: string;
  readonly number: string;
  readonly purchaseId: string | null;
  readonly since: string;
  readonly dueAt: string | null;
}

function placeOf({ purchaseId, subjectType, subjectId }: ToDo): string | null {
  if (subjectType === 'Supplier') return `/suppliers/${subjectId}`;
  if (subjectType === 'Purchase') return `/purchases/${subjectId}`;
  return purchaseId === null ? null : `/purchases/${purchaseId}`;
}

/** What waits for the reader. */
export function HomePage() {
  const { t } = useTranslation();
  const asked = useAsk<{ toDos: readonly ToDo[] }>(TO_DOS);
  const title = (toDo: ToDo) => {
    const place = placeOf(toDo);
    return place ? <Link to={place}>{toDo.title}</Link> : toDo.title;
  };
  return (
    <>
      <PageTitle title={t('home.title')} />
      <AskedView asked={asked}>
        {({ toDos }) => (
          <Card styles={{ body: { padding: 0 } }}>
            <Table<ToDo>
              rowKey={({ subjectId, move }) => `${subjectId} ${move}`}
              dataSource={toDos}
              pagination={toDos.length > 20 ? { pageSize: 20 } : false}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: <Empty description={t('home.empty')} /> }}
              columns={[
                { title: t('column.task'), dataIndex: 'label' },
                { title: t('column.title'), render: (_, toDo) => title(toDo) },
                { title: t('column.number'), dataIndex: 'number' },
                { title: t('column.subject'), render: (_, { subjectType }) => t(`subject.${subjectType}`) },
                { title: t('home.since'), render: (_, { since }) => instant(since) },
                { title: t('home.due'), render: (_, { dueAt }) => instant(dueAt) },
              ]}
            />
          </Card>
        )}
      </AskedView>
    </>
  );
}
