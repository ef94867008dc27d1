import { DownloadOutlined } from '@ant-design/icons';
import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetCell } from '../../../../schema/kernel/worksheet.js';
import { ExportListDocument } from '../../generated/graphql.js';
import type { Connection } from '../list-page.js';
import { save } from '../save-file.js';
import { useCommand } from '../use-command.js';
import type { CellValue, ListColumn } from './list-column.js';

interface Props<Data, T> {
  readonly list: string;
  readonly title: string;
  /** What stands in the address: recorded with the export. */
  readonly address: string;
  readonly query: TypedDocumentNode<Data, never>;
  /** The arguments of the list as it is shown, and how many rows are asked for at a time. */
  readonly variables: Readonly<Record<string, unknown>> & { readonly first: number };
  readonly pick: (data: Data) => Connection<T>;
  readonly columns: readonly ListColumn<T>[];
}

/** The cells of a value: an amount stands beside its currency, so that it is a number. */
function cellsOf(value: CellValue): readonly SheetCell[] {
  if (value === null || value === undefined) return [null];
  if (typeof value !== 'object') return [value];
  if ('amount' in value) return [{ amount: value.amount }, value.currency];
  if ('day' in value) return [value.day ? { day: value.day } : null];
  return [value.instant ? { instant: new Date(value.instant) } : null];
}

/**
 * Saves a list as it is seen, with all of its rows, as a workbook. It is recorded among the accesses before the first row is read; rows are read page by page, as
 * the list reads them, and written at once.
 */
export function ExportButton<Data, T>({ list, title, address, query, variables, pick, columns }: Props<Data, T>) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { message } = App.useApp();
  const { run } = useCommand(ExportListDocument);
  const [done, setDone] = useState<number | null>(null);
  const rowsOf = async (sheet: (rows: readonly (readonly SheetCell[])[]) => void, isMoney: readonly boolean[]) => {
    let read = 0;
    for (let after: string | null = null; ; ) {
      const asked = { query: query as TypedDocumentNode<Data, object>, variables: { ...variables, after } };
      const { data } = await client.query({ ...asked, fetchPolicy: 'no-cache' });
      const page: Connection<T> = pick(data as Data);
      sheet(
        page.edges.map(({ node }) =>
          columns.flatMap((column, place) => {
            const cells = cellsOf(column.value(node));
            return isMoney[place] && cells.length === 1 ? [...cells, null] : cells;
          }),
        ),
      );
      read += page.edges.length;
      setDone(read);
      if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return;
      after = page.pageInfo.endCursor;
    }
  };
  const start = async () => {
    setDone(0);
    try {
      const outcome = await run({ list, address });
      if ('refused' in outcome) message.error(outcome.refused.message);
      if (!('done' in outcome)) return;
      const { openWorksheet } = await import('../../../../schema/kernel/worksheet.js');
      const isMoney = columns.map(({ holds }) => holds === 'MONEY');
      const heads = columns.flatMap((column, place) =>
        isMoney[place] ? [column.title, t('column.currency')] : [column.title],
      );
      const sheet = openWorksheet(title, heads);
      await rowsOf((rows) => sheet.add(rows), isMoney);
      save(`${title}.xlsx`, sheet.end());
    } catch {
      message.error(t('list.exportFailed'));
    } finally {
      setDone(null);
    }
  };
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={done !== null}
      onClick={() => void start()}
      aria-label={t('list.export')}
      title={t('list.exportHint')}
    >
      {done ? t('list.exported', { count: done }) : null}
    </Button>
  );
}
