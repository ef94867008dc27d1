import { subjectOfId } from '../../schema/common/ids.js';
import type { Row } from './row.js';

/** What a row is called: a part by number and name, people and firms by name, documents by number; null where it has neither. */
export function wordsOfRow(row: Row): string | null {
  const [number, name] = [textOf(row, 'number'), textOf(row, 'name')];
  if (subjectOfId(row._id) === 'Part') return `${number ?? ''} ${name ?? ''}`;
  return name ?? number;
}

function textOf(row: Row, field: string): string | null {
  const value: unknown = Reflect.get(row, field);
  return typeof value === 'string' ? value : null;
}
