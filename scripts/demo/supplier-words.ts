/** Invented places: none of them is a city of China, and no administrative division has a code beginning with 99. */
export const PLACES = [
  { name: '栖岭', pinyin: 'qiling', region: '990101' },
  { name: '澜汀', pinyin: 'lanting', region: '990102' },
  { name: '砚湖', pinyin: 'yanhu', region: '990103' },
  { name: '霁州', pinyin: 'jizhou', region: '990201' },
  { name: '岚屿', pinyin: 'lanyu', region: '990202' },
  { name: '朔泉', pinyin: 'shuoquan', region: '990301' },
  { name: '沅墟', pinyin: 'yuanxu', region: '990302' },
  { name: '曜川', pinyin: 'yaochuan', region: '990303' },
  { name: '梧渡', pinyin: 'wudu', region: '990401' },
  { name: '青砾', pinyin: 'qingli', region: '990402' },
  { name: '望隰', pinyin: 'wangxi', region: '990501' },
] as const;

/** Invented brand words. */
export const BRANDS = [
  { name: '铎鸣', pinyin: 'duoming' },
  { name: '砺衡', pinyin: 'liheng' },
  { name: '轩垣', pinyin: 'xuanyuan' },
  { name: '擎岳', pinyin: 'qingyue' },
  { name: '霖策', pinyin: 'lince' },
  { name: '钧拓', pinyin: 'juntuo' },
  { name: '骁栎', pinyin: 'xiaoli' },
  { name: '衡隼', pinyin: 'hengsun' },
  { name: '澄弦', pinyin: 'chengxian' },
  { name: '岱铮', pinyin: 'daizheng' },
  { name: '翊辕', pinyin: 'yiyuan' },
  { name: '磐澈', pinyin: 'panche' },
  { name: '昱锻', pinyin: 'yuduan' },
] as const;

/** Invented banks. */
export const BANKS = ['虚构工商银行', '虚构建设银行', '虚构商业银行', '虚构农村合作银行'] as const;

/** Surnames for invented persons. */
export const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '周',
  '苏',
  '顾',
  '袁',
  '薛',
  '汪',
  '康',
  '贺',
  '邱',
  '侯',
] as const;

/** Given names for invented persons. */
export const GIVEN_NAMES = [
  '承泽',
  '念安',
  '景行',
  '若溪',
  '守正',
  '思齐',
  '怀瑾',
  '清越',
  '云起',
  '知微',
  '砚秋',
  '致远',
  '明允',
  '书瑶',
  '立诚',
  '映雪',
] as const;
