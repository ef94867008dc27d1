import { documentsAmong } from './kernel/derive/documents.js';
import { SUBJECTS } from './subjects.js';

/** Every kind of document of a purchase. */
export const DOCUMENTS = documentsAmong(SUBJECTS);
