export function lookAfter(start: {
  readonly folder: string;
  readonly claim: { isOurs(): boolean };
  readonly room: { look(): void; isRoomy(): boolean } | null;
  readonly records: { look(): void };
  readonly logs: () => readonly string[];
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}): Promise<string | null>;
