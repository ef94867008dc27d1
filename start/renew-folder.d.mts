export const FORM: number;
export function renewFolder(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): void;
