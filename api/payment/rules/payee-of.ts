import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { SupplierRow } from '../../suppliers/index.js';

/** The supplier that is paid, with its present data. */
export async function payeeOf(supplierId: string, paymentId: string, read: Read): Promise<SupplierRow | Refusal> {
  return (
    (await read.byId('Supplier', supplierId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['paymentId'], { paymentId })
  );
}
