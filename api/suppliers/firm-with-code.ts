import type { Read } from '../kernel/command.js';
import type { SupplierRow } from './model.js';

/** The supplier whose credit code this is: of those whose address is confirmed, whatever has become of it since. */
export async function firmWithCode(creditCode: string, read: Read): Promise<SupplierRow | null> {
  const [firm] = await read.find('Supplier', { creditCode, addressConfirmedAt: { $type: 'date' } }, 1);
  return firm ?? null;
}
