// Who may import whom. A rule says in its comment what breaks it and where the import belongs instead.

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/** What every module stands on, and what serves them. */
const BASE = ['kernel', 'trail', 'server'];
/** Served with a hub of its own, so that it stands in no list of api/modules.ts. */
const APART = ['live'];
const { DECIDING, READING } = tiers();
const MODULES = [...DECIDING, ...READING];

/** The modules of api/modules.ts by their folders: those that decide, in the order of a purchase, and those that read. */
function tiers() {
  const text = readFileSync(join(__dirname, 'api/modules.ts'), 'utf8');
  const imports = [...text.matchAll(/^import \{ (\w+) \} from '\.\/([\w-]+)\/index\.js';$/gm)];
  const folders = new Map(imports.map(([, name, folder]) => [name, folder]));
  const listed = (tier) => {
    const names = new RegExp(`^const ${tier}\\b.* = \\[([^\\]]*)\\];`, 'm').exec(text)?.[1].match(/\w+/g) ?? [];
    return names.map((name) => folders.get(name) ?? complain(`${name} of ${tier} is no module's index.ts`));
  };
  const found = { DECIDING: listed('DECIDING'), READING: [...listed('READING'), ...APART] };
  const known = [...BASE, ...found.DECIDING, ...found.READING];
  for (const { name } of readdirSync(join(__dirname, 'api'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  ))
    if (!known.includes(name)) complain(`api/${name} stands in no list: add its module to DECIDING or to READING`);
  return found;
}

function complain(what) {
  throw new Error(`api/modules.ts: ${what}`);
}

const TEST = '\\.test\\.ts$';
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const upstreamOnly = DECIDING.map((module, place) =>
  error(
    `upstream-only-${module}`,
    `${module} imports only modules that come before it in api/modules.ts, and none that reads`,
    { path: `^api/${module}/` },
    { path: `^api/(${[...DECIDING.slice(place + 1), ...READING].join('|')})/` },
  ),
);

/** Does what is neither pure nor repeatable: a database, the network, a queue, files, other processes. */
const IMPURE = [
  '^node_modules/(mongodb|mongoose|bull|ioredis|express|pino|pino-http|graphql-sse|@apollo/server|jsonwebtoken|multer)/',
  '^(node:)?(fs|net|http|https|http2|dns|dgram|tls|child_process|worker_threads|timers|os|process)(/|$)',
  '^api/kernel/(database|transaction|transaction-reader|execute|save|side-writes|idempotency|numbers|migrate|ask-time|platform-clock|reads|env|secrets|context)\\.ts$',
  '^api/(trail|server|live|notices)/',
  '^jobs/',
].join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error(
      'no-cycles',
      'Whatever two files need of each other stands in a third',
      { pathNot: '^web/' },
      { circular: true },
    ),
    error(
      'no-cycles-of-pages',
      'As above, but a part of a page may name the type of the data that the page hands it',
      { path: '^web/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error('no-unknown', 'An import that names nothing', { pathNot: '\\.mjs$' }, { couldNotResolve: true }),
    error(
      'schema-imports-nothing',
      'The contract is data and types: it knows nobody; its tests ask the second verifier too',
      { path: '^schema/', pathNot: TEST },
      {
        path: '^(api|detectors|jobs|web|witness|cli|test|scripts|start|bench)/',
      },
    ),
    error(
      'web-imports-schema-only',
      'What pages need of the server they ask for by GraphQL',
      { path: '^web/' },
      {
        path: '^(api|detectors|jobs|cli|test|scripts|start|bench)/',
      },
    ),
    error(
      'pages-lib-at-the-bottom',
      'web/src/lib is below everything of the pages: what it needs of features the app hands to it',
      { path: '^web/src/lib/' },
      { path: '^web/src/(?!lib/|generated/)' },
    ),
    error(
      'components-below-features',
      'What features share knows none of them: a component takes what is particular as a property',
      { path: '^web/src/components/' },
      { path: '^web/src/(?!components/|lib/|generated/)' },
    ),
    error(
      'features-below-app',
      'Routes and shell stand on top: what a feature needs of them belongs into web/src/lib',
      { path: '^web/src/features/' },
      { path: '^web/src/(?!features/|components/|lib/|generated/)' },
    ),
    error(
      'front-door',
      'Another module is seen through its index.ts alone',
      { path: '^api/([^/]+)/', pathNot: '^api/(kernel|trail)/' },
      { path: '^api/[^/]+/', pathNot: ['^api/$1/', '^api/(kernel|trail)/', '^api/[^/]+/index\\.ts$'] },
    ),
    error(
      'front-door-for-programs',
      'Jobs, the command line and scripts see a module through its index.ts alone',
      { path: '^(jobs|cli|scripts)/' },
      { path: `^api/(${MODULES.join('|')})/`, pathNot: '^api/[^/]+/index\\.ts$' },
    ),
    error(
      'front-door-of-the-trail',
      'Modules and jobs read the trail through its index.ts and write to it by acting; hashes and keys (crypto.ts) are pure and open to all',
      { path: `^(api/(${MODULES.join('|')})|jobs)/`, pathNot: TEST },
      { path: '^api/trail/', pathNot: '^api/trail/(index|crypto)\\.ts$' },
    ),
    error(
      'base-knows-no-module',
      'Kernel and trail serve every module alike',
      { path: '^api/(kernel|trail)/', pathNot: TEST },
      {
        path: `^api/(${MODULES.join('|')}|server)/|^api/[^/]+\\.ts$`,
      },
    ),
    error(
      'api-imports-no-jobs',
      'Acts record, jobs find what is due',
      { path: '^api/', pathNot: TEST },
      { path: '^(jobs|cli|scripts|test|web|start|bench)/' },
    ),
    error(
      'catalogue-of-detectors',
      'A detector is seen through the catalogue alone: index.ts',
      { path: '^(api|jobs|cli|scripts|bench|witness)/' },
      { path: '^detectors/', pathNot: '^detectors/index\\.ts$' },
    ),
    ...upstreamOnly,
    error(
      'reading-modules-on-top',
      'Modules that read look at those that decide; no module builds on them',
      { path: '^api/([^/]+)/', pathNot: '^api/server/' },
      { path: `^api/(${READING.join('|')})/`, pathNot: '^api/$1/' },
    ),
    error(
      'rules-are-pure',
      'decide may be run again by a retried transaction: time, ids and facts are handed in',
      { path: '^api/[^/]+/(commands|rules)/', pathNot: TEST },
      // The trail's own models are as pure as those of any module.
      { path: IMPURE, pathNot: '^api/trail/[a-z-]*model\\.ts$' },
    ),
    error(
      'detectors-are-pure',
      'A detector reads the dossier it is handed and nothing else',
      { path: '^detectors/', pathNot: TEST },
      { path: `${IMPURE}|^(api|jobs|web|witness|cli|test|scripts|start|bench)/` },
    ),
    error(
      'witness-stands-alone',
      'A witness believes nothing of the platform that it watches: it shares the format of the log, and how files and keys are opened',
      { path: '^witness/', pathNot: TEST },
      {
        path: '^(api|detectors|jobs|web|cli|scripts|test|start|bench)/|^schema/(?!trail/)|^node_modules/',
        pathNot: ['^api/trail/crypto\\.ts$', '^api/kernel/(secrets|env|replace-file)\\.ts$', '^node_modules/@types/'],
      },
    ),
    error(
      'tests-are-not-used',
      'Programs do not run on tests; the script that writes the published vectors makes them of the story of the tests',
      {
        path: '^(api|detectors|jobs|schema|witness|cli|web|scripts)/',
        pathNot: [TEST, '^scripts/write-trail-vectors\\.ts$'],
      },
      {
        path: `^test/|${TEST}`,
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
