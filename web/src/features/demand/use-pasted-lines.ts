import { useApolloClient } from '@apollo/client/react';
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { MOST_LINES } from '../../../../schema/demand/most-lines.js';
import { type PastedLine, pastedLines, type SheetRow } from '../../../../schema/demand/pasted-lines.js';
import { useFill } from '../../components/use-fill.js';
import { PartsByNumberDocument, type PartsByNumberQuery } from '../../generated/graphql.js';
import { type LineValues, partOf } from './line-values.js';
import { NoRows, readSheetFile } from './read-sheet-file.js';

type Found = PartsByNumberQuery['partsByNumber'][number];

/** Numbers asked for at once, as the server allows. */
const AT_ONCE = 500;

/** Whether what is pasted is rows or columns of a spreadsheet; a single value is left to the usual paste. */
export function isOfSheet(text: string): boolean {
  return /[\t\r\n]/.test(text.trim());
}

function isEmpty(line: LineValues | undefined): boolean {
  return !line?.partId && !line?.typed && !line?.quantity && !line?.estimatedPrice;
}

function lineOf(
  { number, quantity, estimatedPrice, neededOn, unreadDay }: PastedLine,
  found: Found | undefined,
): LineValues {
  const [part, ...more] = found?.parts ?? [];
  const shared = { quantity, estimatedPrice, neededOn, ...(unreadDay !== null && { unreadDay }) };
  if (part?.state === 'ACTIVE' && more.length === 0) return { ...shared, ...partOf(part) };
  if (number === '') return shared;
  const why = more.length > 0 ? 'SEVERAL' : part ? 'RETIRED' : 'UNKNOWN';
  return { ...shared, typed: number, why };
}

/**
 * Puts rows of a spreadsheet into the lines of a requisition from a line on, which they take where it is empty; no other line is lost. Parts are
 * found by their numbers; lines of which something could not be read say so until it is mended. `paste` takes what was copied, `read` a file,
 * whose rows come behind what stands already.
 */
export function usePastedLines() {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const { fill } = useFill();
  const client = useApolloClient();
  const { message } = App.useApp();
  const findParts = async (numbers: readonly string[]) => {
    const found = new Map<string, Found>();
    for (let from = 0; from < numbers.length; from += AT_ONCE) {
      const { data } = await client.query({
        query: PartsByNumberDocument,
        variables: { numbers: numbers.slice(from, from + AT_ONCE) },
        fetchPolicy: 'network-only',
      });
      for (const one of data?.partsByNumber ?? []) found.set(one.typed, one);
    }
    return found;
  };
  const standing = (): readonly (LineValues | undefined)[] => form.getFieldValue('lines') ?? [];
  const put = async (rows: readonly SheetRow[], from: number) => {
    const pasted = pastedLines(rows);
    const found = await findParts([...new Set(pasted.map(({ number }) => number).filter((number) => number !== ''))]);
    const before = standing();
    const lines = pasted.map((line) => lineOf(line, found.get(line.number)));
    const kept = before.slice(from).filter((line, at) => at > 0 || !isEmpty(line));
    const all = [...before.slice(0, from), ...lines, ...kept];
    if (all.length > MOST_LINES) return void message.error(t('demand.tooManyLines', { most: MOST_LINES }));
    fill('lines', all);
    const open = lines.filter(({ partId, unreadDay }) => partId === undefined || unreadDay !== undefined).length;
    if (open === 0) message.success(t('requisition.pasted', { count: lines.length }));
    else message.warning(t('requisition.pastedOpen', { count: lines.length, open }));
  };
  const paste = async (text: string, from: number) => {
    try {
      const { parse } = await import('csv-parse/browser/esm/sync');
      await put(parse(text, { delimiter: '\t', relax_quotes: true, relax_column_count: true }), from);
    } catch {
      message.error(t('requisition.pasteFailed'));
    }
  };
  const read = async (file: File) => {
    try {
      const rows = await readSheetFile(file);
      const before = standing();
      await put(rows, isEmpty(before.at(-1)) ? Math.max(0, before.length - 1) : before.length);
    } catch (error) {
      const why = error instanceof NoRows ? t(`requisition.noRows.${error.why}`) : t('requisition.readFailed');
      message.error(t('requisition.notRead', { file: file.name, why }));
    }
  };
  return { paste, read };
}
