export function claimFolder(
  folder: string,
  say: (line: string) => void,
): Promise<{ isOurs(): boolean; release(): void }>;
