import { run } from './run.mjs';

const DEBIAN = {
  'libcurl.so.4': 'libcurl4',
  'libssl.so.3': 'libssl3',
  'libcrypto.so.3': 'libssl3',
  'liblzma.so.5': 'liblzma5',
};

/** The shared libraries that a Linux program lacks here, and the Debian packages that hold them. */
export async function missingLibraries(program) {
  const { output } = await run('ldd', [program], { timeoutMs: 20_000 });
  const libraries = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  const tooOld = [...output.matchAll(/version `(\S+)' not found/g)].map((match) => match[1]);
  const packages = [...new Set(libraries.map((library) => DEBIAN[library]).filter(Boolean))];
  return { libraries: [...new Set([...libraries, ...tooOld])], packages };
}
