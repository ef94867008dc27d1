import { exact, plain } from '../../../../schema/kernel/exact.js';

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

/** The first due day of the lines that are still to come; null where everything has come. */
export function nextDue(lines: readonly (Ordered & { readonly dueOn: string })[]): string | null {
  const days = lines.filter(isOpen).map(({ dueOn }) => dueOn);
  return days.sort()[0] ?? null;
}
