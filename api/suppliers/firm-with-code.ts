import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import type { Read } from '../kernel/command.js';

/** The supplier that has this credit code; null where nobody has it, however many may have asked for it. */
export async function firmWithCode(creditCode: string, read: Read): Promise<SupplierRow | null> {
  const [firm] = await read.find('Supplier', { creditCode, holdsCode: true }, 1);
  return firm ?? null;
}
