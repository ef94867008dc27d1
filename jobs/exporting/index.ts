export { askAs } from './ask.js';
export { withAttachedBytes } from './attached-bytes.js';
export { bundleFor } from './bundle-for.js';
export { fontFiles } from './fonts.js';
export { publishedNote } from './published-note.js';
export { purchaseBundle, type Shown } from './purchase-bundle.js';
export { type FileOrder, makeFile, NothingToShow } from './purchase-file/make-file.js';
export { NoFont } from './purchase-file/open-font.js';
export { type Exporting, removeExpired, runExport } from './run-export.js';
