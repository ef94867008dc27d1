/**
 * The encodings that can be read. Excel writes the second in Chinese, the third in Taiwan and Hong Kong, the fourth in Western Europe, those with
 * higher numbers further east.
 */
export const FILE_ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'windows-1252',
  'shift_jis',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'windows-1254',
  'euc-jp',
  'utf-16le',
  'utf-16be',
] as const;

/** An encoding that can be read. */
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

/** Their other names, as people and programs write them, reduced to lower-case letters and digits. */
const OTHER_NAMES: Readonly<Record<string, FileEncoding>> = {
  ...{ gbk: 'gb18030', gb2312: 'gb18030', cp936: 'gb18030', ansi936: 'gb18030', gb180302005: 'gb18030' },
  ...{ cp950: 'big5', big5hkscs: 'big5', big5eten: 'big5' },
  ...{ cp1252: 'windows-1252', latin1: 'windows-1252', iso88591: 'windows-1252' },
  ...{ cp1250: 'windows-1250', cp1251: 'windows-1251', cp1254: 'windows-1254', iso88599: 'windows-1254' },
  ...{ sjis: 'shift_jis', cp932: 'shift_jis', cp949: 'euc-kr', utf16: 'utf-16le', utf8bom: 'utf-8', utf8sig: 'utf-8' },
};

/** The encoding with a name, including `GBK` and `Latin-1`; null where it cannot be read. */
export function encodingNamed(typed: string): FileEncoding | null {
  const name = plain(typed);
  return FILE_ENCODINGS.find((encoding) => plain(encoding) === name) ?? OTHER_NAMES[name] ?? null;
}

/** A stored text as one of the encodings; null where the row has none. */
export function fileEncoding(stored: string | null): FileEncoding | null {
  return FILE_ENCODINGS.find((encoding) => encoding === stored) ?? null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
