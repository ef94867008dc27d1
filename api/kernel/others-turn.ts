/** Yields to everything else that is waiting; called between the parts of long work. */
export function othersTurn(): Promise<void> {
  return new Promise(setImmediate);
}
