const SECTIONS = {
  zh: [
    ['问题', '这个指标问的是什么？'],
    ['方法', '怎样计算？举一个算例。可设的用粗体。'],
    ['为什么重要', '说明了什么？注明来源。'],
    ['阈值', '每个阈值的默认值和范围。'],
    ['不算在内', '哪些情形不提示？'],
    ['可能的正当原因', '没有问题时，为什么也会出现？'],
  ],
  en: [
    ['Question', 'What is asked?'],
    ['Method', 'How is it computed? With a worked example; bold what can be set.'],
    ['Why it matters', 'What does it indicate? With the source.'],
    ['Thresholds', 'Default and range of each.'],
    ['Exclusions', 'What is never indicated?'],
    ['Innocent explanations', 'Why can it be there although nothing is wrong?'],
  ],
} as const;

/** The page of a detector with its six parts, each with what it has to answer. */
export function pageText(id: string, name: string, language: 'zh' | 'en'): string {
  const parts = SECTIONS[language].map(([title, asks]) => `## ${title}\n<!-- ${asks} -->\n`);
  return [`# ${id} ${name.replaceAll('-', ' ')}\n`, ...parts].join('\n');
}

/** The file of a detector that can't compute anything yet. */
export function detectorText({ id, folder, exported }: Readonly<Record<'id' | 'folder' | 'exported', string>>): string {
  const sentence = folder.slice(id.length + 1).replaceAll('-', ' ');
  return `import { defineDetector, notComputable } from '../../../schema/risk/detector.js';

/** ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. */
export const ${exported} = defineDetector({
  id: '${id}',
  folder: '${folder}',
  stage: '',
  source: '',
  minimumSample: 1,
  thresholds: {},
  evaluate: ({ dossier }) => notComputable(\`no rule yet for \${dossier.ocid}\`),
});
`;
}
