/** Most items queued for a slow reader; a page asks again for everything it shows, so the oldest can be dropped. */
const WAITING = 100;

/** A feed to one reader: what is pushed comes out in order, everything queued at once. */
export interface Feed<Item> {
  /** What is queued, at least one item; null once the feed has ended. Only one call waits at a time. */
  next(): Promise<readonly Item[] | null>;
  push(item: Item): void;
  end(): void;
}

/**
 * Opens a feed. An item whose key is queued already is not queued twice, and never more than 100 are queued, so that a reader that does not
 * read costs no memory. `onEnd` is called once, whoever ends it.
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
