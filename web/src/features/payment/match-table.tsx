import { Table } from 'antd';
import { DifferenceNote } from './difference-note.js';
import { type MatchHeads, useMatchColumns } from './match-columns.js';
import type { MatchedLine } from './matched-lines.js';

interface Props {
  readonly lines: readonly MatchedLine[];
  readonly heads: MatchHeads;
}

/** Order, accepted goods and invoice side by side, line by line. Differences are marked, and explained below their line. */
export function MatchTable({ lines, heads }: Props) {
  const columns = useMatchColumns(heads);
  const differing = lines.filter(({ found }) => found.length > 0).map(({ id }) => id);
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={lines}
      columns={columns}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      style={{ fontVariantNumeric: 'tabular-nums' }}
      expandable={{
        expandedRowKeys: differing,
        showExpandColumn: false,
        expandedRowRender: ({ found }) =>
          found.map((difference) => (
            <DifferenceNote key={difference.kind} difference={difference} currency={heads.currency} />
          )),
      }}
    />
  );
}
