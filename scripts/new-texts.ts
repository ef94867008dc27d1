import { PROJECT_ROOT } from '../api/kernel/env.js';
import { planTexts } from './scaffold/fill-texts.js';
import { formatAndSay } from './scaffold/format.js';
import { carryOut } from './scaffold/plan.js';
import { Texts } from './texts/lacking-texts.js';

// npm run new:texts, after npm run codegen: adds the keys of all texts that declarations, pages and server need and nobody has written yet.
const texts = new Texts();
const lacking = texts.lacking(texts.named());
for (const { key, home } of lacking) console.log(`${key} in ${home}`);
formatAndSay(PROJECT_ROOT, carryOut(PROJECT_ROOT, planTexts(PROJECT_ROOT, lacking)));
