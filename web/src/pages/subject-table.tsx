import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoveBar } from '../parts/move-bar.js';
import { StateTag } from '../parts/state-tag.js';
import type { Purchase, Subject } from './purchase-query.js';

interface Props {
  readonly purchase: Purchase;
  readonly onDone: () => void;
}

function subjectsOf(purchase: Purchase): readonly Subject[] {
  const { event, requisitions, contracts, orders, goodsReceipts, invoices, payments } = purchase;
  const tender = event ? [event, ...(event.award ? [event.award] : [])] : [];
  return [...requisitions, ...tender, ...contracts, ...orders, ...goodsReceipts, ...invoices, ...payments];
}

/** The documents of a purchase with what the reader can do with each. */
export function SubjectTable({ purchase, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <Table<Subject>
      rowKey="id"
      dataSource={subjectsOf(purchase)}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('column.subject'), render: (_, { __typename: kind }) => t(`subject.${kind}`) },
        { title: t('column.number'), dataIndex: 'number' },
        {
          title: t('column.state'),
          render: (_, { __typename: kind, state }) => <StateTag subject={kind} state={state} />,
        },
        { title: t('column.moves'), render: (_, subject) => <MoveBar subject={subject} onDone={onDone} /> },
      ]}
    />
  );
}
