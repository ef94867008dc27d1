import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../api/kernel/env.js';

/** A font file, and the name of the font where the file holds several. */
export interface FontFile {
  readonly path: string;
  readonly name: string | null;
}

const NOTO = 'NotoSansCJKsc-Regular';

/** Where systems keep their Chinese fonts. */
const SYSTEM: readonly FontFile[] = [
  { path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', name: NOTO },
  { path: '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc', name: NOTO },
  { path: '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc', name: NOTO },
  { path: '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc', name: 'WenQuanYiMicroHei' },
  { path: '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc', name: 'WenQuanYiZenHei' },
  { path: '/System/Library/Fonts/PingFang.ttc', name: 'PingFangSC-Regular' },
  { path: '/System/Library/Fonts/STHeiti Light.ttc', name: 'STHeitiSC-Light' },
  { path: 'C:\\Windows\\Fonts\\msyh.ttc', name: 'MicrosoftYaHei' },
];

/** Noto Sans SC under the Open Font License; included, so that the file can be made on a bare machine too. */
const OWN: FontFile = { path: join(PROJECT_ROOT, 'jobs/exporting/fonts/noto-sans-sc.woff'), name: null };

/** The fonts that may be used, best first: the one named by PDF_FONT (`FILE` or `FILE#NAME`), the system's, and our own. */
export function fontFiles(named: string | null): FontFile[] {
  const [path = '', name = null] = named?.split('#') ?? [];
  const wanted = named === null ? [] : [{ path, name }];
  return [...wanted, ...SYSTEM, OWN].filter((font) => existsSync(font.path));
}
