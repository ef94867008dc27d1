/** Lets everything else that waits have its turn; between the parts of long work. */
export function othersTurn(): Promise<void> {
  return new Promise(setImmediate);
}
