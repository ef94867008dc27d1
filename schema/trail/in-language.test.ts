import { expect, test } from '@jest/globals';
import { failureOfWhole } from './failure.js';
import { messageOf } from './in-english.js';
import { inLanguage } from './in-language.js';
import { said } from './said.js';
import { tellFailure } from './tell-failure.js';
import { tellHeadline } from './tell-headline.js';
import { reasonOf, Unreadable } from './unreadable.js';
import { ZipFault } from './zip-fault.js';

test('Chinese texts take the same parameters as English ones, and what is said inside them is Chinese too', () => {
  const inside = said('proof/notThere', { index: 5, size: 18 });
  const whole = said('compare/first', { what: inside });
  expect(inLanguage(whole, 'en')).toBe('first bundle: the entry is not at index 5 of the signed log of size 18');
  expect(inLanguage(whole, 'zh')).toBe('第一份证据包：按签名的日志（长度 18），序号 5 处不是这条记录');
  const withheld = said('note/withheld', { class: said('class/commercial'), places: 2 });
  expect(inLanguage(withheld, 'zh')).toBe('未展示的变更（商务级别）：2 处');
});

test('parameters are put in as they are, braces included', () => {
  const what = said('file/named', { file: '{what}.json', what: '{file}' });
  expect(inLanguage(what, 'en')).toBe('{what}.json: {file}');
});

test('a failure names index, entry, key and rule in either language', () => {
  const detail = said('proof/index', { index: 5, size: 18 });
  const failure = { ...failureOfWhole('inclusion', 'root differs', detail, 'log+00ff'), index: 5, entry: 'e2' };
  expect(inLanguage(tellFailure(failure), 'en')).toBe(
    'inclusion: index 5, entry e2, key log+00ff: root differs: index 5 of the log of size 18',
  );
  expect(inLanguage(tellFailure(failure), 'zh')).toBe(
    '记录不在签名的日志中（inclusion）：序号 5，记录 e2，公钥 log+00ff：规则 root differs：序号 5，日志长度 18',
  );
  const whole = failureOfWhole('format', 'bundle', said('form/utf8'));
  expect(inLanguage(tellFailure(whole), 'en')).toBe('format: bundle: not text in UTF-8');
});

test('the first line tells how much is not opened, and is silent where everything is', () => {
  const each = { key: 'each', entries: 21, shut: 2, partly: 3 } as const;
  expect(inLanguage(tellHeadline(each), 'en')).toBe(
    'each entry is proven; whether there are others is not; of its 21 entries 2 are not opened, 3 in part',
  );
  expect(inLanguage(tellHeadline(each), 'zh')).toBe(
    '每条记录均已证明；是否还有其他记录，未能证明；所含 21 条记录中 2 条未公开内容，3 条只公开部分内容',
  );
  expect(inLanguage(tellHeadline({ ...each, shut: 0, partly: 0 }), 'en')).not.toContain('21');
  expect(inLanguage(tellHeadline({ key: 'failed', class: 'fork' }), 'zh')).toBe('未通过核验：日志分叉（fork）');
});

test('the first line of a whole bundle names who has recounted it', () => {
  const whole = { key: 'whole', last: 14, size: 18, at: '2026-03-01T08:05:00.000Z', groups: ['a', 'b'] } as const;
  const counts = { later: 2, uncounted: 1, entries: 5, shut: 0, partly: 0 };
  expect(inLanguage(tellHeadline({ ...whole, ...counts }), 'en')).toBe(
    "whole up to index 14 of 18, counted on 2026-03-01 08:05 UTC, recounted by a, b; 2 later entries, each proven, not yet counted; 1 suppliers' own threads not counted",
  );
  expect(inLanguage(tellHeadline({ ...whole, ...counts, later: 0, uncounted: 0 }), 'zh')).toBe(
    '完整至序号 14（共 18 条），2026-03-01 08:05 UTC 清点，由 a、b 复核',
  );
});

test('something unreadable gives its reason, an unexpected error its message', () => {
  const why = said('form/lacks', { where: 'entry', field: 'at' });
  expect(reasonOf(new Unreadable(why))).toEqual(why);
  expect(reasonOf(new ZipFault('zip twice', why))).toEqual(why);
  expect(new Unreadable(why)).toBeInstanceOf(TypeError);
  expect(messageOf(new Unreadable(why))).toBe('entry lacks the field at');
  expect(messageOf(new RangeError('out of range'))).toBe('out of range');
  expect(reasonOf(new RangeError('out of range'))).toEqual(said('fault/unexpected', { message: 'out of range' }));
});
