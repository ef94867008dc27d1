import { Card, Flex, type TableColumnType, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from './data-table.js';
import { FIGURES } from './figure-column.js';
import { grouped, price } from './format.js';
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
export type Figure<L> = (title: string, of: (line: L) => string | null | undefined) => TableColumnType<L>;

/** Makes a column of unit prices in a currency. */
export type Prices<L> = (title: string, currency: string, of: (line: L) => string) => TableColumnType<L>;

interface Props<L extends PartLine> {
  readonly title: ReactNode;
  readonly lines: readonly L[];
  /** What the document shows about each part beside its number and name; the arguments make columns of figures and of unit prices. */
  readonly columns: (figure: Figure<L>, prices: Prices<L>) => readonly TableColumnType<L>[];
  /** The sum of the lines, below them. */
  readonly sum?: { readonly label: string; readonly text: string };
}

const PAGE = 50;

/** The lines of a document about parts, in a card of their own: number and name of the part, then what the document says about it. */
export function LineTable<L extends PartLine>({ title, lines, columns, sum }: Props<L>) {
  const { t } = useTranslation();
  return (
    <Card title={title} styles={{ body: { padding: 0 } }}>
      <DataTable<L>
        rowKey="id"
        size="small"
        dataSource={lines}
        pagination={lines.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        columns={[
          { title: t('subject.Part'), render: (_, line) => <NumberAndName line={line} /> },
          ...columns(figure, prices),
        ]}
        {...(sum && {
          footer: () => (
            <Flex justify="space-between" gap={12}>
              <Typography.Text strong>{sum.label}</Typography.Text>
              <Typography.Text strong style={{ fontVariantNumeric: 'tabular-nums' }}>
                {sum.text}
              </Typography.Text>
            </Flex>
          ),
        })}
      />
    </Card>
  );
}

function figure<L>(title: string, of: (line: L) => string | null | undefined): TableColumnType<L> {
  return { title, ...FIGURES, render: (_, line) => grouped(of(line)) };
}

function prices<L>(title: string, currency: string, of: (line: L) => string): TableColumnType<L> {
  return { title, ...FIGURES, render: (_, line) => price(of(line), currency) };
}

/** In one column, so that amounts have room beside the trail. */
function NumberAndName({ line: { part, partNumber, name } }: { readonly line: PartLine }) {
  const number = part ? (
    <SubjectLink kind="Part" id={part.id}>
      {partNumber}
    </SubjectLink>
  ) : (
    partNumber
  );
  return (
    <>
      <div>{number}</div>
      <div style={{ display: 'inline-block', maxWidth: 260 }}>{name}</div>
    </>
  );
}
