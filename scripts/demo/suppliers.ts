import { generateCategories } from './categories.js';
import { makeCreditCode } from './make-credit-code.js';
import { at, createRandom, type Random } from './random.js';
import { TRADES } from './supplier-trades.js';
import { BANKS, BRANDS, GIVEN_NAMES, PLACES, SURNAMES } from './supplier-words.js';

/** A contact of a supplier. Numbers of the form 400-000-xxxx belong to nobody. */
export interface DemoContact {
  readonly name: string;
  readonly post: string;
  readonly phone: string;
  readonly email: string;
}

/** A certificate of a supplier. Days as YYYY-MM-DD. */
export interface DemoCertificate {
  readonly kind: 'BUSINESS_LICENCE' | 'IATF_16949' | 'ISO_9001' | 'ISO_14001';
  readonly number: string;
  readonly issuedOn: string;
  /** Absent where it does not expire. */
  readonly expiresOn?: string;
}

/** How far the registration of a supplier gets in the demonstration. */
export type SupplierReach = 'ACTIVE' | 'REGISTERED' | 'SUBMITTED' | 'REVIEWED' | 'RETURNED' | 'REJECTED' | 'SUSPENDED';

/**
 * A supplier of the demonstration. Every firm, person, place, number, account and certificate is invented: places do not exist, credit
 * codes have a region (99…) that no division has, accounts begin with 0000, mail goes to *.example.
 */
export interface DemoSupplier {
  readonly name: string;
  readonly nameEn: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly taxpayer: 'GENERAL' | 'SMALL_SCALE';
  readonly registeredCapital: { readonly amount: string; readonly currency: 'CNY' };
  readonly foundedOn: string;
  readonly address: string;
  readonly phone: string;
  readonly emailDomain: string;
  readonly bankName: string;
  readonly bankAccount: string;
  /** Beginning of the logins of its accounts: pinyin, unique. */
  readonly loginPrefix: string;
  readonly contacts: readonly DemoContact[];
  /** Codes of the leaves it offers. */
  readonly categories: readonly string[];
  readonly certificates: readonly DemoCertificate[];
  readonly sites: readonly { readonly name: string; readonly address: string }[];
  readonly reach: SupplierReach;
}

/** The states of the last suppliers in the list; all before them are active. */
const TAIL: readonly SupplierReach[] = [
  'REGISTERED',
  'SUBMITTED',
  'SUBMITTED',
  'REVIEWED',
  'RETURNED',
  'REJECTED',
  'SUSPENDED',
];

/** Generates suppliers, dealt to the trades in turn; the last seven are not (or no longer) active. At most 143. */
export function generateSuppliers(count: number, seed: number): DemoSupplier[] {
  const random = createRandom(seed).fork('suppliers');
  const places = random.shuffle(PLACES);
  const brands = random.shuffle(BRANDS);
  if (count > PLACES.length * BRANDS.length) throw new RangeError(`no words for ${count} suppliers`);
  const leaves = generateCategories().filter(({ leaf }) => leaf);
  return Array.from({ length: count }, (_, index) => {
    const place = at(places, (index * 5) % places.length);
    const brand = at(brands, index % brands.length);
    const trade = at(TRADES, index % TRADES.length);
    const groups = [...trade.groups, ...(index % 5 === 3 ? neighbourOf(trade) : [])];
    return makeSupplier({
      place,
      brand,
      trade,
      index,
      random: random.fork(`supplier ${index}`),
      reach:
        TAIL.length > count - 1 - index && count > TAIL.length ? at(TAIL, TAIL.length - (count - index)) : 'ACTIVE',
      categories: leaves.filter(({ parent }) => parent !== null && groups.includes(parent)).map(({ code }) => code),
    });
  });
}

/** Some suppliers also sell what the next trade in the list sells; the last has no next one. */
function neighbourOf(trade: (typeof TRADES)[number]): readonly string[] {
  return TRADES[TRADES.indexOf(trade) + 1]?.groups ?? [];
}

interface Draft {
  readonly place: (typeof PLACES)[number];
  readonly brand: (typeof BRANDS)[number];
  readonly trade: (typeof TRADES)[number];
  readonly index: number;
  readonly random: Random;
  readonly reach: SupplierReach;
  readonly categories: readonly string[];
}

function makeSupplier({ place, brand, trade, index, random, reach, categories }: Draft): DemoSupplier {
  const loginPrefix = `${brand.pinyin}${place.pinyin}`;
  const emailDomain = `${loginPrefix}.example`;
  const foundedOn = day(random.int(1996, 2019), random);
  const address = `${place.name}市${random.pick(['高新区', '开发区', '临港新区', '工业园'])}${random.pick(['砺行路', '擎云大道', '恒工街', '北辰三路'])}${random.int(1, 388)}号`;
  return {
    name: `${place.name}${brand.name}${trade.word}有限公司`,
    nameEn: `${capital(place.pinyin)} ${capital(brand.pinyin)} ${trade.wordEn} Co., Ltd.`,
    creditCode: makeCreditCode(random, place.region),
    legalRepresentative: personName(random),
    // Not drawn, so that what is drawn after it stays as it is.
    taxpayer: index % 7 === 3 ? 'SMALL_SCALE' : 'GENERAL',
    registeredCapital: {
      amount: `${random.pick([500, 1000, 2000, 3000, 5000, 8000, 12_000])}0000.00`,
      currency: 'CNY',
    },
    foundedOn,
    address,
    phone: phone(index, 0),
    emailDomain,
    bankName: `${random.pick(BANKS)}${place.name}支行`,
    bankAccount: `0000${random.decimal(0, 0.999999, 6).slice(2)}${random.decimal(0, 0.999999, 6).slice(2)}`,
    loginPrefix,
    contacts: ['销售经理', '质量代表', '财务联系人'].map((post, contact) => ({
      name: personName(random),
      post,
      phone: phone(index, contact + 1),
      email: `${at(['sales', 'quality', 'finance'], contact)}@${emailDomain}`,
    })),
    categories,
    certificates: certificates(foundedOn, categories, random),
    sites: [
      { name: '总部工厂', address },
      ...(random.chance(0.35) ? [{ name: '二工厂', address: `${place.name}市南部产业园${random.int(1, 60)}号` }] : []),
    ],
    reach,
  };
}

/** Suppliers of vehicle parts hold IATF 16949; certificates of management systems run for three years. */
function certificates(foundedOn: string, categories: readonly string[], random: Random): DemoCertificate[] {
  const automotive = categories.some((code) => code < '90');
  const issued = random.int(2024, 2025);
  const dated = (kind: DemoCertificate['kind'], prefix: string): DemoCertificate => {
    const issuedOn = day(issued, random);
    return {
      kind,
      number: `${prefix}-DEMO-${random.int(10_000, 99_999)}`,
      issuedOn,
      expiresOn: `${issued + 3}${issuedOn.slice(4)}`,
    };
  };
  return [
    { kind: 'BUSINESS_LICENCE', number: `YZ-DEMO-${random.int(100_000, 999_999)}`, issuedOn: foundedOn },
    dated('ISO_9001', 'QMS'),
    ...(automotive ? [dated('IATF_16949', 'IATF')] : []),
    ...(random.chance(0.4) ? [dated('ISO_14001', 'EMS')] : []),
  ];
}

function personName(random: Random): string {
  return `${random.pick(SURNAMES)}${random.pick(GIVEN_NAMES)}`;
}

function phone(index: number, contact: number): string {
  return `400-000-${String(index * 10 + contact).padStart(4, '0')}`;
}

/** Days from 1 to 28, which every month has. */
function day(year: number, random: Random): string {
  return `${year}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
