/** A process, known beyond its number. */
export interface ProcessRecord {
  readonly pid: number;
  readonly began: string | null;
}

export function processBegan(pid: number): string | null;
export function isAlive(record: ProcessRecord | null | undefined): boolean;
