import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { subjects } from '../../api/kernel/subjects.js';
import '../../api/modules.js';
import { DETECTORS } from '../../detectors/index.js';
import { STAFF_ROLES, SUPPLIER_ROLES } from '../../schema/common/roles.js';
import { DOCUMENTS } from '../../schema/documents.js';
import { columnsOf } from '../../schema/kernel/derive/documents.js';
import { textsOfKind } from '../../schema/kernel/derive/texts-of-kind.js';
import type { FieldData } from '../../schema/kernel/field.js';
import { STAGE_NAMES } from '../../schema/kernel/stages.js';
import { METHOD_NAMES } from '../../schema/sourcing/methods.js';
import { SUBJECTS } from '../../schema/subjects.js';

/** Fields of an entry that are never shown. */
const NOT_SHOWN = ['_id', '_t', 'acts', 'createdAt', 'envelope', 'rev', 'updatedAt'];

/**
 * The texts that every kind of subject, act, post, stage, method, field, fact and column of lines needs: the values of `*` in keys made
 * from these.
 */
export function familyKeys(): string[] {
  return [
    ...SUBJECTS.flatMap(textsOfKind),
    ...questions().map((question) => `query.${question}`),
    'query.sealedBid',
    ...[...STAFF_ROLES, ...SUPPLIER_ROLES, 'SYSTEM', 'VISITOR'].map((role) => `role.${role}`),
    ...STAGE_NAMES.map((stage) => `stage.${stage}`),
    ...METHOD_NAMES.map((method) => `method.${method}`),
    ...DETECTORS.flatMap(({ id }) => ['name', 'sentence', 'innocent'].map((part) => `detector.${id}.${part}`)),
    ...DOCUMENTS.flatMap(({ facts, lines, fields }) => {
      const part = lines === undefined ? null : fields[lines]?.part;
      const columns = part ? columnsOf(part).map(([column]) => `line.${column}`) : [];
      const told = [...(facts ?? []).map((fact) => fields[fact]), ...Object.values(part?.fields ?? {})];
      return [...columns, ...told.flatMap(wordsOf)];
    }),
    ...subjects().flatMap(({ name, model }) =>
      fieldsOf(Object.keys(model.schema.paths)).map((field) => `field.${name}.${field}`),
    ),
  ];
}

/** What can be asked that is not a kind of subject, one or many of it: those are called by their kind. */
function questions(): string[] {
  const kinds = new Set(SUBJECTS.flatMap(({ short, list }) => [short, list?.name]));
  const served = ['staff', 'supplier'].flatMap((half) => {
    const sdl = parse(readFileSync(join(PROJECT_ROOT, `schema/generated/${half}.graphql`), 'utf8'));
    return sdl.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query'
        ? (definition.fields ?? []).map(({ name }) => name.value)
        : [],
    );
  });
  return [...new Set(served)].filter((name) => !kinds.has(name));
}

/** The values of a word that a document tells of itself; a field of no document has none. */
function wordsOf(field: FieldData | undefined): string[] {
  const { name = null, values = [] } = field?.words ?? {};
  return name === null ? [] : values.map((value) => `word.${name}.${value}`);
}

/** The names of all fields of rows. */
export function fieldNames(): ReadonlySet<string> {
  return new Set(subjects().flatMap(({ model }) => fieldsOf(Object.keys(model.schema.paths))));
}

function fieldsOf(paths: readonly string[]): string[] {
  const fields = new Set(paths.map((path) => path.split('.')[0] ?? ''));
  return [...fields].filter((field) => !NOT_SHOWN.includes(field));
}
