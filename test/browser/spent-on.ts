import type { Page } from 'playwright-core';

/** Measures how long a page's main thread worked, in milliseconds of processor time, while something was done to it. */
export type SpentOn = (act: () => Promise<unknown>) => Promise<number>;

const REST_MS = 150;

/**
 * Measures the processor time of a page. Other programs on the machine do not add to it, so a limit holds even on a busy machine; and no
 * single task of an act can have taken longer than all of them together.
 */
export async function measureSpent(page: Page): Promise<SpentOn> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  return async (act) => {
    const before = await spent();
    await act();
    await page.waitForTimeout(REST_MS);
    return (await spent()) - before;
  };
}
