export function restartPause(failures: number): number;
