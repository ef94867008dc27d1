import { exact, plain } from '../../../schema/kernel/exact.js';

interface Ordered {
  readonly quantity: string;
  readonly received: string;
}

/** The quantity of an order's line that is still to come. */
export function openQuantity({ quantity, received }: Ordered): string {
  return plain(exact(quantity).minus(received));
}

/** Whether something of an order's line is still to come. */
export function isOpen(line: Ordered): boolean {
  return exact(line.quantity).gt(line.received);
}
