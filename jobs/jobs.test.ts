import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { defineJob } from './define-job.js';
import { JOBS } from './jobs.js';

const HERE = dirname(fileURLToPath(import.meta.url));

describe('the jobs', () => {
  it('every folder with a job.ts is listed in jobs/jobs.ts under its name', () => {
    const folders = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, 'job.ts')));
    expect(Object.keys(JOBS).toSorted()).toEqual(folders.toSorted());
  });

  it('a job runs only when it is told everything it needs', async () => {
    const job = defineJob({ queue: 'erasing', tells: ['erasureId'], due: async () => [], run: async () => undefined });
    const running = {} as never;
    await expect(job.run({ erasureId: 'era_1' }, running)).resolves.toBeUndefined();
    await expect(job.run({}, running)).rejects.toThrow('A job without erasureId');
  });
});
