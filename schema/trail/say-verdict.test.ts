import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { failureOfWhole } from './failure.js';
import { inWords, sayFailure, sayHeadline } from './say-verdict.js';
import { ZH_SENTENCES } from './verdict-zh.js';

test('Chinese fills in what the English sentence filled in, and sentences within it are Chinese too', () => {
  expect(inWords('first bundle: the entry is not at index 5 of the signed tree of size 18', 'zh')).toBe(
    '第一份证据包：按签名的日志（长度 18），序号 5 处不是这条记录',
  );
  expect(inWords('withheld: changes of class commercial in 2 places', 'zh')).toBe('未公开：商务 级别的变更，共 2 处');
  expect(inWords('something new', 'zh')).toBe('something new');
  expect(inWords('not UTF-8', 'en')).toBe('not UTF-8');
});

test('a failure names index, entry, key and rule in either language', () => {
  const failure = {
    ...failureOfWhole('inclusion', 'root differs', 'index 5 in size 18', 'log+00ff'),
    index: 5,
    entry: 'e2',
  };
  expect(sayFailure(failure, 'en')).toBe(
    'inclusion: index 5, entry e2, key log+00ff: root differs: index 5 in size 18',
  );
  expect(sayFailure(failure, 'zh')).toBe(
    '记录不在签名的日志中（inclusion）：序号 5，记录 e2，公钥 log+00ff：规则 root differs：序号 5，日志长度 18',
  );
});

test('the first line tells how much is not opened, and is silent where all is', () => {
  const each = { key: 'each', entries: 21, shut: 2, partly: 3 } as const;
  expect(sayHeadline(each, 'en')).toBe(
    'each entry is proven; whether there are others is not; of its 21 entries 2 are not opened, 3 in part',
  );
  expect(sayHeadline(each, 'zh')).toBe(
    '每条记录均已证明；是否还有其他记录，未能证明；所含 21 条记录中 2 条未公开内容，3 条只公开部分内容',
  );
  expect(sayHeadline({ ...each, shut: 0, partly: 0 }, 'en')).not.toContain('21');
});

test('each English sentence has one Chinese with the same places', () => {
  for (const [en, zh] of ZH_SENTENCES) {
    const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
    expect([en, places(zh)]).toEqual([en, places(en)]);
  }
  expect(new Set(ZH_SENTENCES.map(([en]) => en)).size).toBe(ZH_SENTENCES.length);
});

test('every sentence that the core can refuse with has a Chinese one', () => {
  const untold: string[] = [];
  for (const name of readdirSync('schema/trail').filter(
    (file) => /^[a-z0-9-]+\.ts$/.test(file) && !/example|noble|verdict|add-checkpoint|entry-bundle/.test(file),
  )) {
    const source = readFileSync(`schema/trail/${name}`, 'utf8');
    for (const [, , text] of source.matchAll(/(TypeError|ZipFault)\((?:'[a-z0-9 ]+',\s*|rule,\s*)?[`']([^`']+)[`']/g)) {
      const sample = text?.replace(/\$\{JSON\.stringify\(name\)\}/g, '"x"').replace(/\$\{[^}]*\}/g, '7') ?? '';
      if (inWords(sample, 'zh') === sample && !MADE_ONLY.test(sample)) untold.push(`${name}: ${sample}`);
    }
  }
  expect(untold).toEqual([]);
});

/** What is said only while something is made or read from a policy file, and never by a verification. */
const MADE_ONLY =
  /key|cosignatures|origin|policy|quorum|tree|text of a note|root is no hash|changed twice|inside another|no path|element|not a JSON/;
