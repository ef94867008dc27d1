import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first program with one of these names on PATH, as an absolute path; null where there is none. */
export function onPath(names, env) {
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean))
    for (const name of names) if (isProgram(join(folder, name))) return join(folder, name);
  return null;
}

/** Whether a file exists and may be executed. */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
