import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectorText, pageText } from './detector-texts.js';
import { type Plan, Refused } from './plan.js';

/** The files of a new detector, whose tests fail until they are filled in. The catalogue is generated from the folders. */
export function planDetector(root: string, { id, name }: { readonly id: string; readonly name: string }): Plan {
  if (!/^[A-Z]{2}\d{2}$/.test(id))
    throw new Refused('The id of a detector is two capitals and two digits, for example BI01');
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    throw new Refused('The name of a detector is in small letters with dashes, for example single-bid');
  const taken = readdirSync(join(root, 'detectors')).find((other) => other.startsWith(`${id.toLowerCase()}-`));
  if (taken) throw new Refused(`detectors/${taken} already has the id ${id}`);
  const namesake = readdirSync(join(root, 'detectors')).find((other) => other.slice(5) === name);
  if (namesake) throw new Refused(`detectors/${namesake} already has the name ${name}`);
  const folder = `detectors/${id.toLowerCase()}-${name}`;
  const exported = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const cases = ['hit', 'clean', 'notComputable'].map((found) => ({ name: `${found}: say when`, change: {}, found }));
  return {
    create: {
      [`${folder}/detector.ts`]: detectorText({ id, name, exported }),
      [`${folder}/cases.json`]: `${JSON.stringify({ base: {}, cases }, null, 2)}\n`,
      [`${folder}/README.md`]: pageText(id, name, 'zh'),
      [`${folder}/README.en.md`]: pageText(id, name, 'en'),
    },
    edit: {},
  };
}
