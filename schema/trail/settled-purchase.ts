import type { EntryFacts } from './entry-form.js';
import { said } from './said.js';
import { Unreadable } from './unreadable.js';

/**
 * The purchase to which a subject belongs for good after one more entry; null as long as it has none. Once it has one, all its later
 * entries name the same; otherwise an entry could be moved into a thread where nobody looks for it. Throws a TypeError where an entry names
 * another purchase, or none any more.
 */
export function settledPurchase(before: string | null, { proc, subject }: Pick<EntryFacts, 'proc' | 'subject'>) {
  if (before !== null && proc !== before)
    throw new Unreadable(
      said('chain/settled', {
        subject: subject.type,
        id: subject.id,
        purchase: before,
        rev: subject.rev,
        other: proc ?? said('chain/noPurchase'),
      }),
    );
  return proc;
}
