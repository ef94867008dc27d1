export function logFile(file: string): string;
export function shortenLog(file: string): void;
export function endOfLog(file: string): string;
