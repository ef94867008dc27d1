import { detectorText, pageText } from './detector-texts.js';
import { intoList, withImport } from './insert.js';
import { type Plan, Refused, textOf, withMessages } from './plan.js';

const CATALOGUE = 'jobs/detectors/index.ts';

/** The files and edits of a new detector (STYLE §3); its own test fails until they are filled in. */
export function planDetector(root: string, { id, name }: { readonly id: string; readonly name: string }): Plan {
  if (!/^[A-Z]{2}\d{2}$/.test(id))
    throw new Refused('The id of a detector is two capitals and two digits, for example BI01');
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    throw new Refused('The name of a detector is in small letters with dashes, for example single-bid');
  const folder = `${id.toLowerCase()}-${name}`;
  const exported = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const cases = ['hit', 'clean', 'notComputable'].map((found) => ({
    name: `${found}: say when`,
    dossier: {},
    sources: {},
    found,
  }));
  const keys = ['name', 'sentence', 'innocent'].map((part) => `detector.${id}.${part}`);
  const catalogue = withImport(textOf(root, CATALOGUE), `import { ${exported} } from './${folder}/detector.js';`);
  return {
    create: {
      [`jobs/detectors/${folder}/detector.ts`]: detectorText({ id, folder, exported }),
      [`jobs/detectors/${folder}/cases.json`]: `${JSON.stringify(cases, null, 2)}\n`,
      [`jobs/detectors/${folder}/README.md`]: pageText(id, name, 'zh'),
      [`jobs/detectors/${folder}/README.en.md`]: pageText(id, name, 'en'),
    },
    edit: {
      [CATALOGUE]: intoList(catalogue, 'DETECTORS', exported),
      'schema/risk/messages.zh.json': withMessages(root, 'schema/risk/messages.zh.json', keys),
      'schema/risk/messages.en.json': withMessages(root, 'schema/risk/messages.en.json', keys),
    },
  };
}
