import type { FilePropertiesRow } from '../../../../schema/kernel/files.js';
import type { FormName } from './file-form.js';

/** What a look into a file has found. */
export interface Looked {
  readonly form: FormName;
  /** Whether it asks for a password, or is encrypted in another way. */
  readonly isLocked: boolean;
  readonly hasMacros: boolean;
  readonly properties: FilePropertiesRow;
}

/** Of a file of which nothing is read. */
export const NO_PROPERTIES: FilePropertiesRow = {
  author: null,
  editor: null,
  program: null,
  documentId: null,
  device: null,
};
