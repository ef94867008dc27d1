import { type Axis, axis, coded, type GroupSpec, item, leaf, MATERIALS } from './shapes.js';

const { copper, forged, none, rubber, sheet, stainless, steel } = MATERIALS;

const THREADS = ['6', '8', '10', '12', '14', '16', '18', '20', '22', '24'];
const BOLT_SIZES = threads('螺纹规格', THREADS);
const BOLT_LENGTHS = ['16', '20', '25', '30', '35', '40', '45', '50', '55', '60', '70', '80', '90', '100'];
const GRADE = coded('强度等级', [
  ['8.8', ''],
  ['10.9', 'T1'],
]);
const FINISH = coded('表面处理', [
  ['镀锌钝化', 'F3'],
  ['锌铝涂层', 'F61'],
  ['达克罗', 'F9'],
]);
const BORE = axis('内径', ['20', '25', '30', '35', '40', '45', '50', '60', '70', '80', '90', '100', '110']);

/** Standard parts after the Q-numbers of Chinese vehicle fasteners, bearings, seals, and raw material. */
export const STANDARD: readonly GroupSpec[] = [
  {
    code: '90',
    name: '标准件',
    nameEn: 'Standard parts',
    weight: 11,
    monitoredClass: null,
    leaves: [
      leaf('90.01', '螺栓', 'Bolts', '31161600', [
        item({
          name: '六角头螺栓',
          nameEn: 'hexagon head bolt',
          prefix: 'Q150B',
          separator: '',
          spec: 'M{0}×{1}-{2} {3}',
          axes: [BOLT_SIZES, axis('长度', BOLT_LENGTHS), GRADE, FINISH],
          price: [0.06, 9.8],
          materials: forged,
          unit: '件',
          standard: 'Q150B',
        }),
        item({
          name: '六角法兰面螺栓',
          nameEn: 'hexagon flange bolt',
          prefix: 'Q184B',
          separator: '',
          spec: 'M{0}×{1}-{2} {3}',
          axes: [threads('螺纹规格', THREADS.slice(0, 6)), axis('长度', BOLT_LENGTHS), GRADE, FINISH],
          price: [0.09, 6.4],
          materials: forged,
          unit: '件',
          standard: 'Q184B',
        }),
      ]),
      leaf('90.02', '螺母', 'Nuts', '31161700', [
        item({
          name: '六角法兰面螺母',
          nameEn: 'hexagon flange nut',
          prefix: 'Q320B',
          separator: '',
          spec: 'M{0}-{1} {2}',
          axes: [BOLT_SIZES, GRADE, FINISH],
          price: [0.04, 2.6],
          materials: forged,
          unit: '件',
          standard: 'Q320B',
        }),
        item({
          name: '全金属锁紧螺母',
          nameEn: 'all-metal lock nut',
          prefix: 'Q332B',
          separator: '',
          spec: 'M{0}-{1} {2}',
          axes: [BOLT_SIZES, GRADE, FINISH],
          price: [0.12, 4.8],
          materials: forged,
          unit: '件',
          standard: 'Q332B',
        }),
      ]),
      leaf('90.03', '垫圈', 'Washers', '31161800', [
        item({
          name: '平垫圈',
          nameEn: 'plain washer',
          prefix: 'Q401B',
          separator: '',
          spec: '{0} {1}',
          axes: [threads('公称规格', THREADS), FINISH],
          price: [0.0125, 0.48],
          materials: steel,
          unit: '件',
          standard: 'Q401B',
        }),
        item({
          name: '弹簧垫圈',
          nameEn: 'spring lock washer',
          prefix: 'Q403B',
          separator: '',
          spec: '{0} {1}',
          axes: [threads('公称规格', THREADS), FINISH],
          price: [0.0165, 0.62],
          materials: MATERIALS.spring,
          unit: '件',
          standard: 'Q403B',
        }),
      ]),
      leaf('90.04', '销与卡箍', 'Pins and clamps', null, [
        item({
          name: '开口销',
          nameEn: 'split pin',
          prefix: 'Q500B',
          separator: '',
          spec: '{0}×{1}',
          axes: [axis('公称规格', ['20', '25', '32', '40', '50', '63']), axis('长度', BOLT_LENGTHS)],
          price: [0.0225, 0.9],
          materials: steel,
          unit: '件',
          standard: 'Q500B',
        }),
        item({
          name: '蜗杆传动软管卡箍',
          nameEn: 'worm drive hose clamp',
          prefix: 'Q673B',
          separator: '',
          spec: 'φ{0} {1}',
          axes: [axis('夹紧直径', ['16', '20', '25', '32', '40', '50', '60', '70', '80', '100']), FINISH],
          price: [0.6, 6.5],
          materials: stainless,
          unit: '件',
          standard: 'Q673B',
        }),
      ]),
      leaf('90.05', '管接头', 'Pipe fittings', null, [
        item({
          name: '卡套式直通管接头',
          nameEn: 'straight compression fitting',
          prefix: 'Q600',
          separator: '-',
          spec: 'φ{0} {1}',
          axes: [
            threads('管径', ['6', '8', '10', '12', '15', '16']),
            coded('形式', [
              ['直通', 'A'],
              ['弯通', 'B'],
              ['三通', 'C'],
            ]),
          ],
          price: [1.8, 18],
          materials: copper,
          unit: '件',
          standard: 'Q600',
        }),
      ]),
      leaf('90.06', '轴承', 'Bearings', '31171500', [
        item({
          name: '圆锥滚子轴承',
          nameEn: 'tapered roller bearing',
          prefix: 'ZC3',
          separator: '-',
          spec: 'd{0} {1} {2}',
          axes: [BORE, axis('系列', ['02', '03', '13', '22', '23']), axis('精度', ['P0', 'P6X', 'P5'])],
          price: [18, 460],
          materials: ['GCr15', 'GCr15SiMn', 'G20CrNi2MoA'],
          unit: '只',
          standard: 'GB/T 297',
        }),
        item({
          name: '深沟球轴承',
          nameEn: 'deep groove ball bearing',
          prefix: 'ZC6',
          separator: '-',
          spec: 'd{0} {1} {2}',
          axes: [BORE, axis('系列', ['00', '02', '03', '04']), axis('密封', ['RZ', 'ZZ', '2RS'])],
          price: [6, 190],
          materials: ['GCr15'],
          unit: '只',
          standard: 'GB/T 276',
        }),
      ]),
      leaf('90.07', '油封与密封圈', 'Seals and O-rings', null, [
        item({
          name: '旋转轴唇形密封圈',
          nameEn: 'rotary shaft lip seal',
          prefix: 'YF',
          separator: '-',
          spec: 'd{0} {1}',
          axes: [BORE, axis('形式', ['FB', 'W', 'Z', 'FW'])],
          price: [2.2, 48],
          materials: rubber,
          unit: '件',
          standard: 'GB/T 13871',
        }),
        item({
          name: 'O形橡胶密封圈',
          nameEn: 'O-ring',
          prefix: 'OR',
          separator: '-',
          spec: '{0}×{1}',
          axes: [BORE, axis('线径', ['1.8', '2.65', '3.55', '5.3', '7'])],
          price: [0.0825, 4.6],
          materials: rubber,
          unit: '件',
          standard: 'GB/T 3452',
        }),
      ]),
    ],
  },
  {
    code: '98',
    name: '原材料',
    nameEn: 'Raw material',
    weight: 1.2,
    monitoredClass: null,
    leaves: [
      leaf('98.01', '钢板与型材', 'Sheet and sections', null, [
        item({
          name: '热轧高强度钢板',
          nameEn: 'hot-rolled high-strength sheet',
          prefix: 'CL1',
          separator: '-',
          spec: '{0} {1}mm',
          axes: [
            axis('牌号', ['Q355B', '510L', '590L', '700L']),
            axis('厚度', ['3.0', '4.0', '5.0', '6.0', '7.0', '8.0', '10.0']),
          ],
          price: [3.9, 6.8],
          materials: steel,
          unit: 'kg',
          standard: 'GB/T 3273',
        }),
        item({
          name: '冷轧钢板',
          nameEn: 'cold-rolled sheet',
          prefix: 'CL2',
          separator: '-',
          spec: '{0} {1}mm',
          axes: [
            axis('牌号', ['DC01', 'DC03', 'DC04', 'DC06']),
            axis('厚度', ['0.7', '0.8', '1.0', '1.2', '1.5', '2.0']),
          ],
          price: [4.6, 7.2],
          materials: sheet,
          unit: 'kg',
          standard: 'GB/T 5213',
        }),
      ]),
      leaf('98.02', '橡塑与密封型材', 'Rubber and plastics', null, [
        item({
          name: '改性聚丙烯粒料',
          nameEn: 'modified polypropylene granules',
          prefix: 'CL5',
          separator: '-',
          spec: '{0} {1}',
          axes: [
            axis('牌号', ['PP-T20', 'PP-T30', 'PP-GF30', 'PP-EPDM']),
            axis('颜色', ['NAT', 'BK01', 'GY03', 'BG02']),
          ],
          price: [8.6, 16.4],
          materials: none,
          unit: 'kg',
        }),
      ]),
    ],
  },
];

/** Sizes are written with two digits in a number (M6 is 06). */
function threads(label: string, sizes: readonly string[]): Axis {
  return coded(
    label,
    sizes.map((size) => [size, size.padStart(2, '0')]),
  );
}
