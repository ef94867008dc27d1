import { Grid, Table, type TableColumnsType, type TableProps } from 'antd';
import type { CSSProperties, ReactNode } from 'react';
import './data-table.css';

interface Props<T extends object> extends Omit<TableProps<T>, 'columns' | 'summary'> {
  readonly columns: TableColumnsType<T>;
}

type Column<T> = TableColumnsType<T>[number];

/** Columns as they stand beside each other, without the groups above them. */
function single<T>(columns: TableColumnsType<T>): Exclude<Column<T>, { children: unknown }>[] {
  return columns.flatMap((column) => ('children' in column ? single(column.children) : [column]));
}

/** One row with each value beside the heading of its column; what the row has no value for is left out. */
function RowCard<T extends object>({ columns, row, index }: Pick<Props<T>, 'columns'> & { row: T; index: number }) {
  const cells = single(columns).map((column, place) => {
    const { title, dataIndex, render, onCell, key } = column;
    const value: unknown = typeof dataIndex === 'string' ? Reflect.get(row, dataIndex) : undefined;
    const content = (render ? render(value, row, index) : value) as ReactNode;
    const style: CSSProperties | undefined = onCell?.(row, index)?.style;
    return { id: key ?? place, title: title as ReactNode, content, style };
  });
  return (
    <dl className="row-card">
      {cells
        .filter(({ content }) => content !== null && content !== undefined && content !== '' && content !== false)
        .map(({ id, title, content, style }) => (
          <div key={String(id)}>
            <dt>{title}</dt>
            <dd style={style}>{content}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A table; on a phone, which has no room for columns, a card for each row, so that nothing is off the screen. */
export function DataTable<T extends object>({ columns, scroll, ...table }: Props<T>) {
  const wide = Grid.useBreakpoint().md ?? true;
  if (wide) return <Table<T> {...table} columns={columns} scroll={scroll ?? { x: 'max-content' }} />;
  const card: Column<T> = {
    key: 'card',
    render: (_, row, index) => <RowCard columns={columns} row={row} index={index} />,
  };
  return <Table<T> {...table} columns={[card]} showHeader={false} />;
}
