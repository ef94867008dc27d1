import { Button, Empty, Flex, Input, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OutcomeList } from '../../components/bulk/outcome-list.js';
import { useBulkCommand } from '../../components/bulk/use-bulk-command.js';
import { DataTable } from '../../components/data-table.js';
import { DueDay } from '../../components/due-day.js';
import { FIGURES } from '../../components/figure-column.js';
import { grouped, instant } from '../../components/format.js';
import type { Outcome } from '../../components/use-command.js';
import { UrgeDeliveryDocument } from '../../generated/graphql.js';

/** A line of which something is still to come. */
export interface OpenLine {
  readonly id: string;
  readonly dueOn: string;
  readonly expectedOn?: string | null;
  readonly urgedAt?: string | null;
  readonly partNumber: string;
  readonly name: string;
  /** What is still to come. */
  readonly quantity: string;
  readonly unit: string;
  readonly order: { readonly id: string; readonly rev: number; readonly number: string };
}

interface Props<Line extends OpenLine> {
  readonly lines: readonly Line[];
  /** Chosen to begin with. */
  readonly chosen?: readonly string[];
  /** Columns that say whose line it is. */
  readonly whose?: readonly { readonly title: string; readonly render: (line: Line) => ReactNode }[];
  readonly empty: string;
  readonly onDone?: () => void;
}

const keyOf = ({ id, order }: OpenLine) => `${order.id} ${id}`;

/** Open lines of orders, and the button that urges the suppliers of those that are chosen: one act for each order. */
export function UrgeLines<Line extends OpenLine>({ lines, chosen = [], whose = [], empty, onDone }: Props<Line>) {
  const { t } = useTranslation();
  const [keys, setKeys] = useState<readonly string[]>(chosen);
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome<unknown>> | null>(null);
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(new Map());
  const { run, progress } = useBulkCommand(UrgeDeliveryDocument);
  const picked = lines.filter((line) => keys.includes(keyOf(line)));
  const orders = new Map(picked.map(({ order }) => [order.id, order]));
  const urge = async () => {
    const acts = [...orders.values()].map(({ id, rev }) => ({
      id,
      input: {
        ...{ orderId: id, rev },
        lineIds: picked.filter(({ order }) => order.id === id).map((line) => line.id),
        reason: reason.trim() || null,
      },
    }));
    setNumbers(new Map([...orders.values()].map(({ id, number }) => [id, number])));
    const done = await run(acts);
    setOutcomes(done);
    setKeys([]);
    if ([...done.values()].every((outcome) => 'done' in outcome)) {
      setReason('');
      onDone?.();
    }
  };
  return (
    <Flex vertical gap={16}>
      {outcomes && (
        <OutcomeList outcomes={outcomes} nameOf={(id) => numbers.get(id) ?? id} onClose={() => setOutcomes(null)} />
      )}
      <DataTable<Line>
        rowKey={keyOf}
        size="middle"
        dataSource={[...lines]}
        pagination={false}
        rowSelection={{ selectedRowKeys: [...keys], onChange: (some) => setKeys(some.map(String)) }}
        locale={{ emptyText: <Empty description={empty} /> }}
        columns={[
          { title: t('order.dueOn'), render: (_, { dueOn }) => <DueDay day={dueOn} open /> },
          { title: t('subject.Part'), render: (_, { partNumber, name }) => `${partNumber} ${name}` },
          {
            title: t('order.open'),
            ...FIGURES,
            render: (_, { quantity, unit }) => `${grouped(quantity)} ${unit}`,
          },
          ...whose.map(({ title, render }) => ({ title, render: (_: unknown, line: Line) => render(line) })),
          { title: t('order.expectedOn'), render: (_, { expectedOn }) => expectedOn ?? '' },
          {
            title: t('order.urgedAt'),
            render: (_, { urgedAt }) =>
              urgedAt ? <Typography.Text type="warning">{instant(urgedAt)}</Typography.Text> : '',
          },
        ]}
      />
      {lines.length > 0 && (
        <Flex vertical gap={8} style={{ maxWidth: 560 }}>
          <Input.TextArea
            aria-label={t('order.urgeReason')}
            placeholder={t('order.urgeReason')}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Flex gap={12} align="center" wrap>
            <Button
              type="primary"
              disabled={picked.length === 0}
              loading={progress !== null}
              onClick={() => void urge()}
            >
              {t('order.urge', { count: picked.length })}
            </Button>
            <Typography.Text type="secondary">
              {progress && t('bulk.progress', { done: progress.answered, of: progress.of })}
              {!progress && orders.size > 0 && t('order.urgeHint', { count: orders.size })}
            </Typography.Text>
          </Flex>
        </Flex>
      )}
    </Flex>
  );
}
