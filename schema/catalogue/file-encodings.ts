/** The encodings that files are read in; Excel in Chinese writes the second, in Taiwan and Hong Kong the third, in Europe the fourth. */
export const FILE_ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'windows-1252',
  'shift_jis',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const;

/** An encoding that files are read in. */
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

/** What else they are called, as people and programs write it: small letters and digits alone. */
const OTHER_NAMES: Readonly<Record<string, FileEncoding>> = {
  ...{ gbk: 'gb18030', gb2312: 'gb18030', cp936: 'gb18030', ansi936: 'gb18030', gb180302005: 'gb18030' },
  ...{ cp950: 'big5', big5hkscs: 'big5', big5eten: 'big5' },
  ...{ cp1252: 'windows-1252', latin1: 'windows-1252', iso88591: 'windows-1252', iso885915: 'windows-1252' },
  ...{ sjis: 'shift_jis', cp932: 'shift_jis', cp949: 'euc-kr', utf16: 'utf-16le', utf8bom: 'utf-8', utf8sig: 'utf-8' },
};

/** The encoding that somebody names, `GBK` and `Latin-1` too; null where it is none that is read. */
export function encodingNamed(typed: string): FileEncoding | null {
  const name = plain(typed);
  return FILE_ENCODINGS.find((encoding) => plain(encoding) === name) ?? OTHER_NAMES[name] ?? null;
}

/** A text as one of the encodings, where a row has it; null otherwise. */
export function fileEncoding(stored: string | null): FileEncoding | null {
  return FILE_ENCODINGS.find((encoding) => encoding === stored) ?? null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
