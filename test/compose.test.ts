import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { z } from 'zod';
import { PROJECT_ROOT } from '../api/kernel/env.js';
import { NODE_FLAGS } from '../start/node-flags.mjs';

// docker-compose.yml against the schema of the Compose Specification (compose-spec/compose-spec, schema/compose-spec.json,
// draft 07) as the package dclint ships it, and against what the platform needs. No container engine takes part.

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const manifest = createRequire(import.meta.url).resolve('dclint/package.json');
const { $schema: _, ...specification } = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(dirname(manifest), 'schemas/compose.schema.json'), 'utf8')));
const file = load(read('docker-compose.yml'), { schema: CORE_SCHEMA.withTags(mergeTag) });

const condition = z.object({ condition: z.string() });
const service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  restart: z.string(),
  depends_on: z.record(z.string(), condition).optional(),
  env_file: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()).min(2) }).optional(),
  networks: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
});
const { services, networks, volumes, secrets } = z
  .object({
    services: z.record(z.string(), service),
    networks: z.record(
      z.string(),
      z.object({
        internal: z.boolean().optional(),
        ipam: z.object({ config: z.array(z.object({ subnet: z.string(), gateway: z.string() })) }).optional(),
      }),
    ),
    volumes: z.record(z.string(), z.object({})),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  })
  .parse(file);

const entries = Object.entries(services);
const named = (name: string) => service.parse(services[name]);
const commandOf = (name: string): string => (named(name).command ?? []).join(' ');
const isOneShot = (name: string): boolean => named(name).restart === 'no';
const databases = ['mongo1', 'mongo2', 'mongo3'];

describe('docker-compose.yml', () => {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: { duration: /^([0-9.]+(us|ms|s|m|h))+$/, ports: true, expose: true },
  });
  const valid = ajv.compile(specification);

  it('follows the Compose Specification', () => {
    valid(file);
    expect(valid.errors).toBeNull();
  });

  it.each([
    ['a misspelt key', { services: { api: { image: 'a', helthcheck: {} } } }],
    ['a list for an image', { services: { api: { image: ['a'] } } }],
    ['an unknown condition', { services: { api: { depends_on: { b: { condition: 'well' } } } } }],
  ])('would not follow it with %s', (_name, wrong) => {
    expect(valid(wrong)).toBe(false);
  });

  it('has a healthcheck for every service that stays', () => {
    const without = entries.filter(([name, { healthcheck }]) => !healthcheck && !isOneShot(name)).map(([name]) => name);
    expect(without).toEqual([]);
    expect(entries.map(([name]) => name).filter(isOneShot)).toEqual(['mongo-init', 'trail-init']);
  });

  it('refers only to services, networks, volumes and secrets that it declares', () => {
    const declared = { networks: Object.keys(networks), volumes: Object.keys(volumes), secrets: Object.keys(secrets) };
    for (const [, one] of entries) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(one.depends_on ?? {})));
      expect(declared.networks).toEqual(expect.arrayContaining(one.networks ?? []));
      expect(declared.secrets).toEqual(expect.arrayContaining(one.secrets ?? []));
      expect(declared.volumes).toEqual(
        expect.arrayContaining((one.volumes ?? []).map((volume) => volume.split(':')[0])),
      );
    }
  });

  it('waits only for services that can become what is waited for', () => {
    for (const [, one] of entries)
      for (const [other, { condition: state }] of Object.entries(one.depends_on ?? {}))
        expect([other, state]).toEqual([
          other,
          isOneShot(other) ? 'service_completed_successfully' : 'service_healthy',
        ]);
  });

  it('has a replica set of three members with a volume each, a bound on transactions, and accounts', () => {
    expect(Object.keys(services).filter((name) => /^mongo\d/.test(name))).toEqual(databases);
    for (const name of databases) {
      expect(commandOf(name)).toMatch(/mongod .*--replSet rs0 .*--keyFile/);
      expect(commandOf(name)).toContain('transactionLifetimeLimitSeconds=5');
      expect(named(name).volumes).toEqual([`${name}-data:/data/db`]);
    }
    for (const name of databases) expect(read('scripts/mongo-init.ts')).toContain(`${name}:27017`);
  });

  it('keeps what Redis knows on disk, evicts nothing and asks for a password', () => {
    expect(commandOf('redis')).toMatch(/--appendonly yes --maxmemory-policy noeviction .*--requirepass/);
    expect(named('redis').volumes).toEqual(['redis-data:/data']);
  });

  it('gives the key of the log to the signer alone, and the witness no database', () => {
    const holders = (volume: string) =>
      entries.filter(([, one]) => one.volumes?.some((name) => name.startsWith(`${volume}:`))).map(([name]) => name);
    expect(holders('signer-data')).toEqual(['trail-init', 'signer']);
    expect(holders('witness-data')).toEqual(['trail-init', 'witness']);
    expect(named('signer').env_file).toEqual(['docker/secrets/signer.env']);
    expect(named('witness').env_file).toEqual([]);
    expect(named('witness').networks).toEqual(['witness']);
    expect(isOneShot('trail-init')).toBe(true);
  });

  it('has the API believe nobody but the proxy of where a request comes from, and shows its port to nobody else', () => {
    const [edge] = networks.edge?.ipam?.config ?? [];
    expect(named('api').environment?.QINGCAI_PROXIES).toBe(edge?.subnet);
    expect(read('docker/nginx.conf').match(/set_real_ip_from (\S+);/g)).toEqual([`set_real_ip_from ${edge?.gateway};`]);
    expect(named('api').environment?.QINGCAI_POLICY).toBe('/policy/policy.json');
    expect(named('api').ports).toBeUndefined();
  });

  it('shows the databases to nobody outside', () => {
    for (const name of [...databases, 'redis'])
      expect([name, named(name).ports, named(name).networks]).toEqual([name, undefined, ['data']]);
    expect(networks.data?.internal).toBe(true);
    expect(entries.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['web']);
  });

  it('runs node as npm start does', () => {
    expect(read('Dockerfile')).toContain(`ENV NODE_OPTIONS="${NODE_FLAGS.join(' ')}" `);
  });

  it('runs programs that the build makes, from sources that are here', () => {
    const build = read('scripts/build.mjs');
    const programs = entries.flatMap(([, { command }]) => (command ?? []).filter((word) => word.startsWith('dist/')));
    expect([...new Set(programs)].toSorted()).toEqual([
      'dist/api/main.js',
      'dist/jobs/main.js',
      'dist/scripts/mongo-init.js',
      'dist/scripts/trail-init.js',
      'dist/witness/main.js',
    ]);
    for (const program of programs) {
      const source = program.replace('dist/', '').replace('.js', '.ts');
      expect(build).toContain(`'${source}'`);
      expect(read(source).length).toBeGreaterThan(0);
    }
  });

  it('builds stages that the Dockerfile has, which copies only what .dockerignore lets through', () => {
    const dockerfile = read('Dockerfile');
    for (const [, { build }] of entries)
      if (build) expect(dockerfile).toMatch(new RegExp(`^FROM .* AS ${build.target}$`, 'm'));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      (match[1] ?? '').split(' '),
    );
    const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map((match) => match[1]);
    expect(copied.toSorted()).toEqual(allowed.toSorted());
  });

  it('names the secrets that make-secrets.mjs makes', () => {
    const maker = read('docker/make-secrets.mjs');
    const files = [
      ...entries.flatMap(([, { env_file }]) => env_file ?? []),
      ...Object.values(secrets).map(({ file: path }) => path),
    ];
    for (const path of files) expect(maker).toContain(`'${path.replace('docker/secrets/', '')}'`);
  });
});
