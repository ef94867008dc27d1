/** A form of file that is taken: the endings that names of such files have, its media type, and whether pages show it. */
interface Form {
  readonly endings: readonly string[];
  readonly type: string;
}

/** Every form that is taken, and no other (docs/decisions/0036). */
export const FORMS = {
  pdf: { endings: ['pdf'], type: 'application/pdf' },
  png: { endings: ['png'], type: 'image/png' },
  jpeg: { endings: ['jpg', 'jpeg'], type: 'image/jpeg' },
  webp: { endings: ['webp'], type: 'image/webp' },
  tiff: { endings: ['tif', 'tiff'], type: 'image/tiff' },
  heic: { endings: ['heic', 'heif'], type: 'image/heic' },
  docx: {
    endings: ['docx'],
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { endings: ['xlsx'], type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { endings: ['pptx'], type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  // WPS Office writes the same forms under endings of its own.
  doc: { endings: ['doc', 'wps'], type: 'application/msword' },
  xls: { endings: ['xls', 'et'], type: 'application/vnd.ms-excel' },
  ppt: { endings: ['ppt', 'dps'], type: 'application/vnd.ms-powerpoint' },
  // What is inside of it is not known before its password is.
  lockedOffice: { endings: ['docx', 'xlsx', 'pptx'], type: 'application/x-ole-storage' },
  ofd: { endings: ['ofd'], type: 'application/ofd' },
  dwg: { endings: ['dwg'], type: 'image/vnd.dwg' },
  dxf: { endings: ['dxf'], type: 'image/vnd.dxf' },
  step: { endings: ['step', 'stp'], type: 'model/step' },
  xml: { endings: ['xml'], type: 'application/xml' },
  text: { endings: ['txt', 'csv'], type: 'text/plain' },
} as const satisfies Readonly<Record<string, Form>>;

/** The name of a form. */
export type FormName = keyof typeof FORMS;

/** What the first bytes of a file tell: a form, a container whose directory tells the form, or nothing that is taken. */
export type FirstLook = FormName | 'zip' | 'ole' | null;

/** How many of the first bytes are looked at. */
export const HEAD_BYTES = 65_536;

const MARKS: readonly (readonly [FirstLook, number, string])[] = [
  ['pdf', 0, '255044462d'],
  ['png', 0, '89504e470d0a1a0a'],
  ['jpeg', 0, 'ffd8ff'],
  ['tiff', 0, '49492a00'],
  ['tiff', 0, '4d4d002a'],
  ['zip', 0, '504b0304'],
  ['ole', 0, 'd0cf11e0a1b11ae1'],
  ['webp', 8, '57454250'],
];

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'mif1', 'msf1'];

/** What the first bytes of a file tell about its form; its name plays no part in it. */
export function firstLook(head: Buffer): FirstLook {
  const mark = MARKS.find(([, at, hex]) => head.subarray(at, at + hex.length / 2).toString('hex') === hex);
  if (mark) return mark[0];
  const latin = head.toString('latin1');
  if (latin.slice(4, 8) === 'ftyp') return HEIC_BRANDS.includes(latin.slice(8, 12)) ? 'heic' : null;
  if (/^AC10\d\d/.test(latin)) return 'dwg';
  if (/^ISO-10303-21;/.test(latin)) return 'step';
  if (/^AutoCAD Binary DXF|^\s*0\r?\n\s*SECTION/.test(latin)) return 'dxf';
  return textLook(head);
}

/** Markup that a browser would run is none of the texts that are taken, whatever stands before it. */
function textLook(head: Buffer): FirstLook {
  const text = decoded(head);
  if (text === null || text.trim() === '') return null;
  if (/<(?:[\w-]+:)?(?:html|svg|script|iframe|body)\b/i.test(text)) return null;
  if (/^\ufeff?\s*<\?xml\b/.test(text)) return 'xml';
  return /^\ufeff?\s*(?:<|#!)/.test(text) ? null : 'text';
}

/** Text in UTF-8 or GB18030; null where the bytes are no text. */
function decoded(head: Buffer): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no text has
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(head.toString('latin1'))) return null;
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      // A character may be cut off at the end of what is looked at.
      return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    } catch {}
  return null;
}

/** The ending of a name, in small letters; empty where it has none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
