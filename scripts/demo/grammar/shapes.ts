/** Units a part is counted in. */
export type PartUnit = '件' | '套' | '根' | '只' | '双' | '副' | '条' | '卷' | '张' | '盒' | 'kg' | 'L' | 'm';

/** The positions on the vehicle for which a part exists. */
export type Sides = keyof typeof POSITIONS;

/** A part of the vehicle, with one drawing for each position and model. */
export interface VehicleHead {
  readonly kind: 'VEHICLE';
  readonly name: string;
  readonly nameEn: string;
  readonly sides: Sides;
  /** Range of the reference price in CNY. */
  readonly price: readonly [low: number, high: number];
  readonly materials: readonly string[];
  readonly unit: PartUnit;
  /** Which models have it: an electric truck has no injector, a diesel truck no traction harness. */
  readonly fits: 'ALL' | 'DIESEL' | 'ELECTRIC';
}

/** A dimension in which a catalogue item varies; values go from cheap to expensive. */
export interface Axis {
  readonly label: string;
  readonly values: readonly { readonly text: string; readonly code: string }[];
}

/** An item bought by catalogue and standard: fasteners, tools, fluids, packaging, protective equipment. */
export interface CatalogueHead {
  readonly kind: 'CATALOGUE';
  readonly name: string;
  readonly nameEn: string;
  /** Beginning of the part number; the codes of the axes follow. */
  readonly prefix: string;
  readonly separator: string;
  /** Pattern of the values in the name, for example 'M{0}×{1}-{2}'. */
  readonly spec: string;
  readonly axes: readonly Axis[];
  readonly price: readonly [low: number, high: number];
  readonly materials: readonly string[];
  readonly unit: PartUnit;
  /** The standard that replaces a drawing. */
  readonly standard?: string;
}

/** Something the enterprise buys in one or more variants. */
export type Head = VehicleHead | CatalogueHead;

/** A leaf of the category tree with what it holds. */
export interface LeafSpec {
  /** 'gg.ss': group and sub-group, as in the numbering of motor vehicle parts in China. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** UNSPSC class (8 digits), where one fits. */
  readonly unspsc: string | null;
  readonly heads: readonly Head[];
}

/** A group of the category tree. */
export interface GroupSpec {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** The group's share of the catalogue, relative to the others. */
  readonly weight: number;
  /** 'I' where the group is a monitored item of the first class (一类重点监控品). */
  readonly monitoredClass: 'I' | null;
  readonly leaves: readonly LeafSpec[];
}

/** The words of a position. */
export interface Position {
  readonly name: string;
  readonly nameEn: string;
}

/** Positions by kind: the words before the name. */
export const POSITIONS = {
  one: [{ name: '', nameEn: '' }],
  leftRight: [
    { name: '左', nameEn: 'left ' },
    { name: '右', nameEn: 'right ' },
  ],
  frontRear: [
    { name: '前', nameEn: 'front ' },
    { name: '后', nameEn: 'rear ' },
  ],
  upperLower: [
    { name: '上', nameEn: 'upper ' },
    { name: '下', nameEn: 'lower ' },
  ],
  corners: [
    { name: '左前', nameEn: 'left front ' },
    { name: '右前', nameEn: 'right front ' },
    { name: '左后', nameEn: 'left rear ' },
    { name: '右后', nameEn: 'right rear ' },
  ],
  inOrder: [
    { name: '第一', nameEn: 'first ' },
    { name: '第二', nameEn: 'second ' },
    { name: '第三', nameEn: 'third ' },
    { name: '第四', nameEn: 'fourth ' },
    { name: '第五', nameEn: 'fifth ' },
  ],
  gears: [
    { name: '一挡', nameEn: 'first-gear ' },
    { name: '二挡', nameEn: 'second-gear ' },
    { name: '三挡', nameEn: 'third-gear ' },
    { name: '四挡', nameEn: 'fourth-gear ' },
    { name: '倒挡', nameEn: 'reverse-gear ' },
  ],
} as const;

/** Invented model families of the truck maker. */
export const FAMILIES = [
  { code: 'QT3', text: 'QT3 中型载货车', drives: ['4×2', '6×2'], electric: false },
  { code: 'QT5', text: 'QT5 重型载货车', drives: ['6×2', '6×4', '8×4'], electric: false },
  { code: 'QT7', text: 'QT7 牵引车', drives: ['4×2', '6×4'], electric: false },
  { code: 'QT9', text: 'QT9 矿用自卸车', drives: ['6×4', '8×4'], electric: false },
  { code: 'QTE', text: 'QTE 纯电动重卡', drives: ['4×2', '6×4'], electric: true },
] as const;

/** Materials by family, as written on drawings. */
export const MATERIALS = {
  none: [],
  steel: ['Q355B', 'Q235B', '20#', '700L', '590L'],
  forged: ['42CrMo', '40Cr', '45#', '20CrMnTi', '20CrNiMo'],
  iron: ['QT450-10', 'QT600-3', 'HT250', 'QT500-7'],
  aluminium: ['ADC12', 'ZL104', 'A356-T6', '6061-T6'],
  spring: ['51CrMnVA', '50CrVA', '60Si2Mn'],
  sheet: ['DC01', 'DC03', 'DC04', 'HC340LA', 'DX53D+Z'],
  rubber: ['NBR', 'EPDM', 'NR', 'HNBR', 'FKM'],
  plastic: ['PA66-GF30', 'PP-T20', 'ABS', 'PC+ABS', 'POM'],
  friction: ['无石棉有机物', '少金属', '陶瓷基'],
  tube: ['PA12', 'PA11'],
  copper: ['T2', 'H62', 'QSn6.5-0.1'],
  stainless: ['SUS304', 'SUS409L', 'SUS441'],
  glass: ['夹层玻璃', '钢化玻璃'],
} as const;

/** Describes a part of the vehicle. Price in CNY. */
export function vehicle(
  name: string,
  nameEn: string,
  sides: Sides,
  price: readonly [number, number],
  materials: readonly string[],
  unit: PartUnit = '件',
): VehicleHead {
  return { kind: 'VEHICLE', name, nameEn, sides, price, materials, unit, fits: 'ALL' };
}

/** Describes a part that only trucks with a combustion engine have. Price in CNY. */
export function diesel(...part: Parameters<typeof vehicle>): VehicleHead {
  return { ...vehicle(...part), fits: 'DIESEL' };
}

/** Describes an axis whose codes are its texts; values go from cheap to expensive. */
export function axis(label: string, values: readonly string[]): Axis {
  return { label, values: values.map((text) => ({ text, code: text })) };
}

/** Describes an axis with a code of its own for each text. */
export function coded(label: string, values: readonly (readonly [text: string, code: string])[]): Axis {
  return { label, values: values.map(([text, code]) => ({ text, code })) };
}

/** Describes an item bought by catalogue. */
export function item(head: Omit<CatalogueHead, 'kind'>): CatalogueHead {
  return { kind: 'CATALOGUE', ...head };
}

/** Describes a leaf. */
export function leaf(
  code: string,
  name: string,
  nameEn: string,
  unspsc: string | null,
  heads: readonly Head[],
): LeafSpec {
  return { code, name, nameEn, unspsc, heads };
}
