// Who may import whom (STYLE §1). A rule says in its comment what breaks it and where the import belongs instead.

/** In the order of a purchase: each may import those before it. */
const ORDER = [
  'mails',
  'identity',
  'suppliers',
  'catalogue',
  'demand',
  'rules',
  'approvals',
  'sourcing',
  'contracts',
  'orders',
  'delivery',
  'payment',
  'purchases',
  'risk',
  'accesses',
  'logkeys',
  'records',
  'supervision',
  'responsibility',
  'reporting',
];
/** Imported by no other module. */
const LAST = ['supervision', 'responsibility', 'reporting'];

const TEST = '\\.test\\.ts$';
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const upstreamOnly = ORDER.slice(0, -1).map((module, place) =>
  error(
    `upstream-only-${module}`,
    `${module} imports only modules that come before it in a purchase`,
    { path: `^api/${module}/` },
    { path: `^api/(${ORDER.slice(place + 1).join('|')})/` },
  ),
);

/** Does what is neither pure nor repeatable: a database, the network, a queue, files, other processes. */
const IMPURE = [
  '^node_modules/(mongodb|mongoose|bull|ioredis|express|pino|pino-http|graphql-sse|@apollo/server|jsonwebtoken|multer)/',
  '^(node:)?(fs|net|http|https|http2|dns|dgram|tls|child_process|worker_threads|timers|os|process)(/|$)',
  '^api/kernel/(database|transaction|transaction-reader|execute|save|side-writes|idempotency|numbers|migrate|ask-time|platform-clock|reads|env|secrets|context)\\.ts$',
  '^api/(trail|server|live|notices)/',
  '^jobs/(?!detectors/)',
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
        path: '^(api|jobs|web|witness|cli|test|scripts|start|bench)/',
      },
    ),
    error(
      'web-imports-schema-only',
      'What pages need of the server they ask for by GraphQL',
      { path: '^web/' },
      {
        path: '^(api|jobs|cli|test|scripts|start|bench)/',
      },
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
      { path: `^api/(${ORDER.join('|')}|live|notices)/`, pathNot: '^api/[^/]+/index\\.ts$' },
    ),
    error(
      'front-door-of-the-trail',
      'A module reads the trail through its index.ts and writes to it by acting',
      { path: `^api/(${ORDER.join('|')}|live|notices)/` },
      { path: '^api/trail/', pathNot: '^api/trail/index\\.ts$' },
    ),
    error(
      'base-knows-no-module',
      'Kernel and trail serve every module alike',
      { path: '^api/(kernel|trail)/', pathNot: TEST },
      {
        path: `^api/(${ORDER.join('|')}|server|live|notices)/|^api/[^/]+\\.ts$`,
      },
    ),
    error(
      'api-imports-no-jobs',
      'Acts record, jobs find what is due; risk shows the catalogue of detectors, a pure leaf',
      { path: '^api/', pathNot: '^api/risk/' },
      { path: '^(jobs|cli|scripts|test|web|start|bench)/' },
    ),
    error(
      'risk-imports-the-catalogue',
      'Of the jobs, risk sees the catalogue of detectors alone',
      { path: '^api/risk/' },
      {
        path: '^(jobs|cli|scripts|test|web|start|bench)/',
        pathNot: '^jobs/detectors/index\\.ts$',
      },
    ),
    ...upstreamOnly,
    error(
      'last-modules',
      'Supervision, responsibility and reporting look at the others; nobody builds on them',
      { path: '^api/([^/]+)/' },
      { path: `^api/(${LAST.join('|')})/`, pathNot: '^api/$1/' },
    ),
    error(
      'rules-are-pure',
      'decide may be run again by a retried transaction: time, ids and facts are handed in',
      { path: '^api/[^/]+/commands/', pathNot: TEST },
      // The trail's own models are as pure as those of any module.
      { path: IMPURE, pathNot: '^api/trail/[a-z-]*model\\.ts$' },
    ),
    error(
      'detectors-are-pure',
      'A detector reads the dossier it is handed and nothing else',
      { path: '^jobs/detectors/', pathNot: TEST },
      { path: `${IMPURE}|^api/` },
    ),
    error(
      'witness-stands-alone',
      'A witness believes nothing of the platform that it watches: it shares the format of the log, and how files and keys are opened',
      { path: '^witness/', pathNot: TEST },
      {
        path: '^(api|jobs|web|cli|scripts|test|start|bench)/|^schema/(?!trail/)|^node_modules/',
        pathNot: ['^api/trail/crypto\\.ts$', '^api/kernel/(secrets|env)\\.ts$', '^node_modules/@types/'],
      },
    ),
    error(
      'tests-are-not-used',
      'Programs do not run on tests',
      { path: '^(api|jobs|schema|witness|cli|web|scripts)/', pathNot: TEST },
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
