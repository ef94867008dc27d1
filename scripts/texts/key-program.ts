import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../api/kernel/env.js';

/** Folders whose sources name texts; `web/src` for the pages. */
const FOLDERS = ['api', 'cli', 'detectors', 'jobs', 'schema', 'web/src'];

/** The sources that name texts, with the compiler's knowledge of their types. */
export interface KeyProgram {
  readonly files: readonly ts.SourceFile[];
  readonly checker: ts.TypeChecker;
}

/** All sources as one program: generated files are included for their types, tests are not. */
export function keyProgram(): KeyProgram {
  const names = readdirSync(PROJECT_ROOT)
    .filter((name) => FOLDERS.some((folder) => folder.split('/')[0] === name))
    .flatMap((name) => FOLDERS.filter((folder) => folder.split('/')[0] === name))
    .flatMap((folder) =>
      readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|\.type-test\.ts$/.test(file))
    .map((file) => join(PROJECT_ROOT, file));
  const config = join(PROJECT_ROOT, 'web/tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(PROJECT_ROOT, 'web'),
  );
  const settings: ts.CompilerOptions = { ...options, types: ['vite/client', 'node'] };
  const host = ts.createCompilerHost(settings);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const program = ts.createProgram(names, settings, host);
  const own = new Set(names);
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => own.has(fileName) && !fileName.includes('/generated/'));
  return { files, checker: program.getTypeChecker() };
}
