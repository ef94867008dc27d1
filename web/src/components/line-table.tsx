import { Card, Table, type TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from './format.js';
import { SubjectLink } from './subject-link.js';

/** The fields that lines of every document have. */
export interface PartLine {
  readonly id: string;
  readonly partNumber: string;
  readonly name: string;
  /** The part, where the reader may follow a link to it. */
  readonly part?: { readonly id: string } | null;
}

/** Makes a column of quantities or amounts; `of` gives the exact decimal of a line. */
type Figure<L> = (title: string, of: (line: L) => string | null | undefined) => TableColumnType<L>;

interface Props<L extends PartLine> {
  readonly title: ReactNode;
  readonly lines: readonly L[];
  /** What the document shows about each part after its number and name; the argument makes columns of figures. */
  readonly columns: (figure: Figure<L>) => readonly TableColumnType<L>[];
  readonly summary?: () => ReactNode;
}

const PAGE = 50;

/** The lines of a document about parts, in a card of their own: number and name of the part, then what the document says about it. */
export function LineTable<L extends PartLine>({ title, lines, columns, summary }: Props<L>) {
  const { t } = useTranslation();
  return (
    <Card title={title} styles={{ body: { padding: 0 } }}>
      <Table<L>
        rowKey="id"
        size="middle"
        dataSource={lines}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('column.part'), render: (_, line) => <PartNumber line={line} /> },
          { title: t('column.title'), dataIndex: 'name' },
          ...columns(figure),
        ]}
        {...(summary ? { summary } : {})}
      />
    </Card>
  );
}

function figure<L>(title: string, of: (line: L) => string | null | undefined): TableColumnType<L> {
  const onCell = () => ({ style: { fontVariantNumeric: 'tabular-nums' } });
  return { title, align: 'right', onCell, render: (_, line) => grouped(of(line)) };
}

function PartNumber({ line: { part, partNumber } }: { readonly line: PartLine }) {
  if (!part) return <>{partNumber}</>;
  return (
    <SubjectLink kind="Part" id={part.id}>
      {partNumber}
    </SubjectLink>
  );
}
