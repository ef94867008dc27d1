import { FILE_PROPERTIES, type FilePropertiesRow } from '../../../../schema/kernel/files.js';
import type { MessageParams } from '../../refusal.js';
import type { FileBytes } from './file-bytes.js';
import { endingOf, FORMS, type FormName, firstLook, HEAD_BYTES } from './file-form.js';
import { lookIntoJpeg } from './inspect-jpeg.js';
import { lookIntoOle, lookIntoZip } from './inspect-office.js';
import { lookIntoPdf } from './inspect-pdf.js';
import { type Looked, NO_PROPERTIES } from './looked.js';
import { plainLine } from './plain-line.js';

/** What is known of a file once it was looked at. */
export interface Inspected {
  /** Media type, by content. */
  readonly type: string;
  readonly isLocked: boolean;
  readonly properties: FilePropertiesRow;
}

/** Why a file is not taken: a message key with its parameters. */
export interface FileFault {
  readonly fault: string;
  readonly params: MessageParams;
}

/** Looks at a file by its content: what it is, whether it is locked, and what is read from it; or why it is not taken. */
export async function inspectFile(file: FileBytes, name: string): Promise<Inspected | FileFault> {
  if (file.size === 0) return { fault: 'file.empty', params: { name } };
  const looked = await lookInto(file);
  if (looked === null) return { fault: 'file.form', params: { name } };
  if (looked.hasMacros) return { fault: 'file.macros', params: { name } };
  const { endings, type } = FORMS[looked.form];
  if (!endings.some((ending) => ending === endingOf(name)))
    return { fault: 'file.unlikeName', params: { name, found: endings[0].toUpperCase() } };
  return { type, isLocked: looked.isLocked, properties: plain(looked.properties) };
}

async function lookInto(file: FileBytes): Promise<Looked | null> {
  const look = firstLook(await file.read(0, Math.min(HEAD_BYTES, file.size)));
  if (look === 'zip') return lookIntoZip(file);
  if (look === 'ole') return lookIntoOle(file);
  if (look === 'pdf') return lookIntoPdf(file);
  if (look === 'jpeg') return lookIntoJpeg(file);
  return look && asItIs(look);
}

function asItIs(form: FormName): Looked {
  return { form, isLocked: false, hasMacros: false, properties: NO_PROPERTIES };
}

function plain(properties: FilePropertiesRow): FilePropertiesRow {
  const lines = FILE_PROPERTIES.map((name) => {
    const value = properties[name];
    return [name, value === null ? null : plainLine(value, 200) || null] as const;
  });
  return { ...NO_PROPERTIES, ...Object.fromEntries(lines) };
}
