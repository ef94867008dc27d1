import { useEffect, useState } from 'react';
import type { z } from 'zod';

/** What the log publishes at an address, for anybody; null until it is loaded. */
export function usePublished<Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> | 'failed' | null {
  const [found, setFound] = useState<z.infer<Shape> | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    const set = (value: z.infer<Shape> | 'failed') => !left && setFound(value);
    ask(path, shape).then(set, () => set('failed'));
    return () => {
      left = true;
    };
  }, [path, shape]);
  return found;
}

async function ask<Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status}`);
  return shape.parse(await response.json());
}
