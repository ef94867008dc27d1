import type { Read } from '../kernel/command.js';
import type { RowOf } from '../kernel/subjects.js';

/** The contract of an award, drafted or signed; null where there is none that counts. */
export async function contractOf(awardId: string, read: Read): Promise<RowOf<'Contract'> | null> {
  const [contract] = await read.find('Contract', { awardId, state: { $ne: 'CANCELLED' } }, 1);
  return contract ?? null;
}
