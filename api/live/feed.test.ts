import { describe, expect, it, jest } from '@jest/globals';
import { openFeed } from './feed.js';

const feedOf = (onEnd = () => undefined) => openFeed<string>((item) => item, onEnd);

describe('a feed', () => {
  it('hands on what is pushed, in order, before and after it is asked for', async () => {
    const { items, push } = feedOf();
    push('a');
    push('b');
    expect([await items.next(), await items.next()].map(({ value }) => value)).toEqual(['a', 'b']);
    const asked = items.next();
    push('c');
    expect(await asked).toEqual({ done: false, value: 'c' });
  });

  it('queues nothing twice and never more than a hundred', async () => {
    const { items, push } = feedOf();
    for (let number = 0; number < 150; number++) push(String(number));
    push('149');
    const seen: string[] = [];
    for (let number = 0; number < 100; number++) seen.push((await items.next()).value);
    expect(seen[0]).toBe('50');
    expect(seen.at(-1)).toBe('149');
    push('x');
    expect((await items.next()).value).toBe('x');
  });

  it('ends for a reader that waits, once, whoever ends it', async () => {
    const onEnd = jest.fn(() => undefined);
    const { items, push, end } = feedOf(onEnd);
    const waiting = items.next();
    await items.return?.();
    end();
    push('late');
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect((await items.next()).done).toBe(true);
    expect(onEnd).toHaveBeenCalledTimes(1);
  });
});
