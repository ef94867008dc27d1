/** What a slow reader may have waiting; a page asks anew for all it shows, so that the oldest can go. */
const WAITING = 100;

/** A feed to one reader: what is pushed comes out in order. */
export interface Feed<Item> {
  readonly items: AsyncIterableIterator<Item>;
  push(item: Item): void;
  end(): void;
}

/**
 * Opens a feed. An item whose key is waiting already is not queued twice, and never more than 100 wait: a reader that does
 * not read costs no memory. `onEnd` is called once, whoever ends it.
 */
export function openFeed<Item>(keyOf: (item: Item) => string, onEnd: () => void): Feed<Item> {
  const waiting = new Map<string, Item>();
  const asking: ((result: IteratorResult<Item>) => void)[] = [];
  let open = true;
  const done: IteratorResult<Item> = { done: true, value: undefined };
  const end = () => {
    if (!open) return;
    open = false;
    waiting.clear();
    for (const ask of asking.splice(0)) ask(done);
    onEnd();
  };
  const push = (item: Item) => {
    if (!open) return;
    const ask = asking.shift();
    if (ask) return ask({ done: false, value: item });
    const key = keyOf(item);
    if (waiting.has(key)) return;
    const oldest = waiting.keys().next();
    if (waiting.size >= WAITING && !oldest.done) waiting.delete(oldest.value);
    waiting.set(key, item);
  };
  const next = (): Promise<IteratorResult<Item>> => {
    const first = waiting.entries().next();
    if (!first.done) {
      waiting.delete(first.value[0]);
      return Promise.resolve({ done: false, value: first.value[1] });
    }
    return open ? new Promise((resolve) => asking.push(resolve)) : Promise.resolve(done);
  };
  const leave = async (): Promise<IteratorResult<Item>> => {
    end();
    return done;
  };
  const items: AsyncIterableIterator<Item> = {
    next,
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]: () => items,
  };
  return { items, push, end };
}
