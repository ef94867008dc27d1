import { writeRun, writeStatus } from './run-file.mjs';

/**
 * Keeps what a start tells others: `run.json` for the command line and the next start, `programs.json` for /ready. `changed()` writes both;
 * what could not be written on a full disk is written by the next `look()`.
 */
export function keepRecords({ folder, record, programs }) {
  let isStale = false;
  const write = () => {
    const status = { programs: programs().map((program) => program.state()) };
    isStale = !(writeRun(folder, record) && writeStatus(folder, status));
  };
  return {
    changed: write,
    look() {
      if (isStale) write();
    },
  };
}
