/** What a slow reader may have waiting; a page asks anew for all it shows, so that the oldest can go. */
const WAITING = 100;

/** A feed to one reader: what is pushed comes out in order, everything that waits at once. */
export interface Feed<Item> {
  /** What waits, at least one; null once the feed has ended. One reader asks at a time. */
  next(): Promise<readonly Item[] | null>;
  push(item: Item): void;
  end(): void;
}

/**
 * Opens a feed. An item whose key is waiting already is not queued twice, and never more than 100 wait: a reader that does
 * not read costs no memory. `onEnd` is called once, whoever ends it.
 */
export function openFeed<Item>(keyOf: (item: Item) => string, onEnd: () => void): Feed<Item> {
  const waiting = new Map<string, Item>();
  let wake: () => void = () => undefined;
  let open = true;
  return {
    async next() {
      while (open && waiting.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (!open) return null;
      const items = [...waiting.values()];
      waiting.clear();
      return items;
    },
    push(item) {
      if (!open) return;
      const key = keyOf(item);
      const oldest = waiting.keys().next();
      if (waiting.size >= WAITING && !waiting.has(key) && !oldest.done) waiting.delete(oldest.value);
      waiting.set(key, item);
      wake();
    },
    end() {
      if (!open) return;
      open = false;
      waiting.clear();
      wake();
      onEnd();
    },
  };
}
