import { FILE_LIMITS } from '../../schema/kernel/file-kinds.js';

/** What a route asks for: nothing, a token of that endpoint, the signature of a witness, or that the caller is inside. */
export type RouteAudience = 'PUBLIC' | 'STAFF' | 'SUPPLIER' | 'WITNESS' | 'INSIDE';

/** Requests that share a limit on how many are worked on at once. */
export type CapGroup = 'QUESTIONS' | 'SESSIONS' | 'BODIES' | 'STREAMS' | 'FILES' | 'LOG';

/** The body that a route takes, with its limits in bytes for strangers and for people who are signed in. */
export interface RouteBody {
  /** `json` is read and parsed before the handler is called; a `form` is read by the handler. */
  readonly kind: 'json' | 'form';
  readonly stranger: number;
  readonly signedIn: number;
}

/** One row of the table of routes. */
export interface Route {
  readonly name: string;
  /** The path in the notation of express. */
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
  readonly audience: RouteAudience;
  /** That a request without any token is served as a visitor's; an expired or wrong token is always refused. */
  readonly visitors?: true;
  /** Null where the route takes no body. */
  readonly body: RouteBody | null;
  /** Null where nothing is counted, since the answer comes from memory. */
  readonly cap: CapGroup | null;
}

const KIB = 1024;
const MIB = 1024 * KIB;

/** A requisition holds up to 5,000 lines; a sign-in, a registration and a question are short. */
const QUESTION: RouteBody = { kind: 'json', stranger: 200 * KIB, signedIn: 2 * MIB };
const LIVE_QUESTION: RouteBody = { kind: 'json', stranger: 0, signedIn: 32 * KIB };
/** The file itself is at most 200 MiB (api/catalogue/upload.ts); the rest is the form around it. */
const FORM: RouteBody = { kind: 'form', stranger: 0, signedIn: 200 * MIB + 64 * KIB };

/** A file to be attached is at most 50 MB (schema/kernel/file-kinds.ts); the rest is the form around it. */
const ATTACHMENT: RouteBody = { kind: 'form', stranger: 0, signedIn: FILE_LIMITS.bytes + 64 * KIB };

/** Routes that everybody may read, without a body. */
const OPEN = { methods: ['GET'], audience: 'PUBLIC', body: null } as const;

/**
 * Every route of the API: whom it serves, how much it reads and which limit it counts towards. The server is built from this table and from
 * nothing else (docs/decisions/0015); test/security/routes.test.ts walks it.
 */
export const ROUTES = [
  { name: 'live', path: '/live', ...OPEN, cap: null },
  { name: 'ready', path: '/ready', ...OPEN, cap: null },
  { name: 'metrics', path: '/metrics', methods: ['GET'], audience: 'INSIDE', body: null, cap: null },
  {
    name: 'stream',
    path: '/graphql/stream',
    methods: ['GET', 'POST'],
    audience: 'STAFF',
    body: LIVE_QUESTION,
    cap: 'STREAMS',
  },
  {
    name: 'staff',
    path: '/graphql',
    methods: ['POST'],
    audience: 'STAFF',
    visitors: true,
    body: QUESTION,
    cap: 'QUESTIONS',
  },
  {
    name: 'supplier',
    path: '/supplier/graphql',
    methods: ['POST'],
    audience: 'SUPPLIER',
    visitors: true,
    body: QUESTION,
    cap: 'QUESTIONS',
  },
  { name: 'refresh', path: '/session/refresh', methods: ['POST'], audience: 'PUBLIC', body: null, cap: 'SESSIONS' },
  { name: 'checkpoint', path: '/tlog/checkpoint', ...OPEN, cap: 'LOG' },
  { name: 'anchors', path: '/tlog/anchors', ...OPEN, cap: 'LOG' },
  { name: 'mailing', path: '/tlog/anchors/mailing', ...OPEN, cap: 'LOG' },
  { name: 'policy', path: '/tlog/policy.json', ...OPEN, cap: 'LOG' },
  {
    name: 'entries',
    path: '/tlog/tile/entries/{*path}',
    methods: ['GET'],
    audience: 'WITNESS',
    body: null,
    cap: 'LOG',
  },
  { name: 'census', path: '/tlog/census/:index', methods: ['GET'], audience: 'WITNESS', body: null, cap: 'LOG' },
  { name: 'tile', path: '/tlog/tile/{*path}', ...OPEN, cap: 'LOG' },
  { name: 'upload', path: '/files', methods: ['POST'], audience: 'STAFF', body: FORM, cap: 'FILES' },
  { name: 'file', path: '/files/:id', methods: ['GET'], audience: 'STAFF', body: null, cap: 'FILES' },
  { name: 'attach', path: '/attachments', methods: ['POST'], audience: 'STAFF', body: ATTACHMENT, cap: 'FILES' },
  {
    name: 'attachment',
    path: '/attachments/:id/:file',
    methods: ['GET'],
    audience: 'STAFF',
    body: null,
    cap: 'FILES',
  },
  {
    name: 'supplierAttach',
    path: '/supplier/attachments',
    methods: ['POST'],
    audience: 'SUPPLIER',
    body: ATTACHMENT,
    cap: 'FILES',
  },
  {
    name: 'supplierAttachment',
    path: '/supplier/attachments/:id/:file',
    methods: ['GET'],
    audience: 'SUPPLIER',
    body: null,
    cap: 'FILES',
  },
  { name: 'assets', path: '/assets/{*path}', ...OPEN, cap: null },
  // The last route: the web application has routes of its own, so unknown paths get its page.
  { name: 'page', path: '/{*path}', ...OPEN, cap: null },
] as const satisfies readonly Route[];

/** The name of a row of the table. */
export type RouteName = (typeof ROUTES)[number]['name'];

/** How many requests of a group are worked on at once in one process. */
export interface Cap {
  readonly all: number;
  /** How many of them strangers may have. */
  readonly strangers: number;
  /**
   * How many of them one account may have, or one address of strangers: an office behind one address is counted by account once it is
   * signed in. `network` limits all requests from one address, signed in or not.
   */
  readonly each: { readonly account: number; readonly address: number; readonly network: number };
}

const ANY = Number.POSITIVE_INFINITY;

/** The limits; requests beyond them are told to come back before their body is read. A stream counts for as long as it is open. */
export const CAPS: Readonly<Record<CapGroup, Cap>> = {
  QUESTIONS: { all: 256, strangers: 96, each: { account: 64, address: 32, network: ANY } },
  // Keeps people who are working signed in while strangers crowd the server.
  SESSIONS: { all: 64, strangers: 64, each: { account: 16, address: 16, network: ANY } },
  // Bodies that are still arriving cost nothing but patience, and take no place of those that are worked on.
  BODIES: { all: 1_024, strangers: 256, each: { account: 64, address: 32, network: 128 } },
  STREAMS: { all: 4_000, strangers: 0, each: { account: 64, address: 0, network: ANY } },
  FILES: { all: 32, strangers: 0, each: { account: 8, address: 0, network: ANY } },
  LOG: { all: 128, strangers: 128, each: { account: 64, address: 64, network: ANY } },
};

/** How long a body of JSON may take to arrive, in milliseconds. */
export const BODY_MS = { stranger: 10_000, signedIn: 30_000 } as const;
