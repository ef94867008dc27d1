import { describe, expect, it, jest } from '@jest/globals';
import { openFeed } from './feed.js';

const feedOf = (onEnd = () => undefined) => openFeed<string>((item) => item, onEnd);

describe('a feed', () => {
  it('a feed passes on what is pushed, in order, whether before or after it is asked for', async () => {
    const { next, push } = feedOf();
    push('a');
    push('b');
    expect(await next()).toEqual(['a', 'b']);
    const asked = next();
    push('c');
    expect(await asked).toEqual(['c']);
  });

  it('a feed queues nothing twice and never more than a hundred', async () => {
    const { next, push } = feedOf();
    for (let number = 0; number < 150; number++) push(String(number));
    push('149');
    const seen = await next();
    expect([seen?.length, seen?.[0], seen?.at(-1)]).toEqual([100, '50', '149']);
    push('x');
    expect(await next()).toEqual(['x']);
  });

  it('a feed ends for a waiting reader, once, whoever ends it', async () => {
    const onEnd = jest.fn(() => undefined);
    const { next, push, end } = feedOf(onEnd);
    const waiting = next();
    end();
    end();
    push('late');
    expect(await waiting).toBeNull();
    expect(await next()).toBeNull();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });
});
