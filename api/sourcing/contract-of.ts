import type { Read } from '../kernel/command.js';
import type { RowOf } from '../kernel/subjects.js';

/** The drafted or signed contract of an award; null where there is none, or only a cancelled one. */
export async function contractOf(awardId: string, read: Read): Promise<RowOf<'Contract'> | null> {
  const [contract] = await read.find('Contract', { awardId, state: { $ne: 'CANCELLED' } }, 1);
  return contract ?? null;
}
