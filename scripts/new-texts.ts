import { PROJECT_ROOT } from '../api/kernel/env.js';
import { planTexts } from './scaffold/fill-texts.js';
import { formatAndSay } from './scaffold/format.js';
import { carryOut } from './scaffold/plan.js';

// npm run new:texts: generates what is generated, and adds the keys of all texts that declarations, pages and server need and nobody has
// written yet. In one process, since both read all declarations, which takes a while.
await import('./codegen.js');
const { Texts } = await import('./texts/lacking-texts.js');
const texts = new Texts();
const lacking = texts.lacking(texts.named());
for (const { key, home } of lacking) console.log(`${key} in ${home}`);
formatAndSay(PROJECT_ROOT, carryOut(PROJECT_ROOT, planTexts(PROJECT_ROOT, lacking)));
