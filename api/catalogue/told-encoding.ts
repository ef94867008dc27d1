import { encodingNamed, FILE_ENCODINGS, type FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

/** The encoding that somebody names for a file; `GBK` and `Latin-1` are accepted as names. */
export function toldEncoding(named: string): FileEncoding | Refusal {
  const encoding = encodingNamed(named);
  return (
    encoding ??
    refuse('BAD_USER_INPUT', 'catalogue.encodingUnknown', ['encoding'], { known: FILE_ENCODINGS.join(', ') })
  );
}
