import { PARTS } from '../../detectors/index.js';

/** The questions that each part of a page has to answer, in order. */
const ASKED = {
  zh: [
    '这个指标问的是什么？',
    '怎样计算？举一个算例。可设的用粗体。',
    '说明了什么？注明来源。',
    '每个阈值一段：**名称**（`代码中的名字`）：含义，默认值，可设的最小值至最大值。',
    '哪些情形不提示？',
    '没有问题时，为什么也会出现？预警会照此说明。',
    '预警的一句话（只提示疑点，不下结论；{number}、{title} 是采购的编号和名称），再逐条列出证据的名称：- `label`：名称',
  ],
  en: [
    'What is asked?',
    'How is it computed? With a worked example; bold what can be set.',
    'What does it indicate? With the source.',
    'A paragraph for each: **its name** (`name in the code`): what it means; its default, from the least to the most that may be set.',
    'What is never indicated?',
    'Why can it be there although nothing is wrong? An alert says so, too.',
    'The sentence of an alert (an indication, never a verdict; {number} and {title} are the purchase), then a list of the words for its evidence: - `label`: word',
  ],
} as const;

/** The page of a detector with its parts, each with the questions that it has to answer. */
export function pageText(id: string, name: string, language: 'zh' | 'en'): string {
  const parts = PARTS[language].map((title, at) => `## ${title}\n<!-- ${ASKED[language][at]} -->\n`);
  return [`# ${id} ${name.replaceAll('-', ' ')}\n`, ...parts].join('\n');
}

/** The file of a detector that finds nothing yet. */
export function detectorText({ id, name, exported }: Readonly<Record<'id' | 'name' | 'exported', string>>): string {
  const sentence = name.replaceAll('-', ' ');
  return `import { clean, defineDetector } from '../kit/index.js';

/** ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. */
export const ${exported} = defineDetector({
  id: '${id}',
  version: 1,
  stage: '',
  source: '',
  needs: [],
  thresholds: {},
  detect: () => clean,
});
`;
}
