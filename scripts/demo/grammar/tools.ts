import { axis, coded, type GroupSpec, item, leaf, MATERIALS } from './shapes.js';

const { none } = MATERIALS;
const DIAMETERS = ['3', '4', '5', '6', '8', '8.5', '10', '10.2', '12', '14', '16', '18', '20', '25'];
const TOOL_LENGTHS = axis('总长', ['60', '75', '90', '100', '120', '150']);
const COATING = coded('涂层', [
  ['TiN', 'N1'],
  ['TiAlN', 'N2'],
  ['AlCrN', 'N3'],
]);
const GRADES = axis('材质牌号', ['QM15', 'QM25', 'QP20', 'QP35', 'QK10', 'QK20']);

/** Cutting tools: a monitored item of the first class (一类重点监控品). */
export const TOOLS: readonly GroupSpec[] = [
  {
    code: '92',
    name: '刀具',
    nameEn: 'Cutting tools',
    weight: 6,
    monitoredClass: 'I',
    leaves: [
      leaf('92.01', '车刀片', 'Turning inserts', '27112800', [
        item({
          name: '硬质合金车刀片',
          nameEn: 'carbide turning insert',
          prefix: 'DJ1',
          separator: '-',
          spec: '{0} R{1} {2}',
          axes: [
            axis('型号', ['CNMG1204', 'CNMG1606', 'DNMG1506', 'SNMG1204', 'TNMG1604', 'VNMG1604', 'WNMG0804']),
            axis('刀尖圆弧', ['04', '08', '12', '16']),
            GRADES,
          ],
          price: [18, 92],
          materials: ['硬质合金'],
          unit: '件',
        }),
      ]),
      leaf('92.02', '铣刀', 'Milling cutters', '27112800', [
        item({
          name: '整体硬质合金立铣刀',
          nameEn: 'solid carbide end mill',
          prefix: 'DJ2',
          separator: '-',
          spec: 'φ{0}×{1} {2}',
          axes: [axis('直径', DIAMETERS), TOOL_LENGTHS, COATING],
          price: [42, 980],
          materials: ['硬质合金'],
          unit: '件',
        }),
        item({
          name: '可转位铣刀片',
          nameEn: 'indexable milling insert',
          prefix: 'DJ3',
          separator: '-',
          spec: '{0} {1}',
          axes: [axis('型号', ['APKT1135', 'APKT1604', 'SEKT1204', 'ONMU0705', 'RPMT1204', 'LNMU1306']), GRADES],
          price: [24, 120],
          materials: ['硬质合金'],
          unit: '件',
        }),
      ]),
      leaf('92.03', '钻头与丝锥', 'Drills and taps', '27112800', [
        item({
          name: '内冷整体硬质合金钻头',
          nameEn: 'solid carbide coolant drill',
          prefix: 'DJ4',
          separator: '-',
          spec: 'φ{0}×{1} {2}',
          axes: [axis('直径', DIAMETERS), TOOL_LENGTHS, COATING],
          price: [85, 1250],
          materials: ['硬质合金'],
          unit: '件',
        }),
        item({
          name: '螺旋槽丝锥',
          nameEn: 'spiral flute tap',
          prefix: 'DJ5',
          separator: '-',
          spec: 'M{0} {1} {2}',
          axes: [
            axis('螺纹规格', ['6', '8', '10', '12', '14', '16', '18', '20', '24']),
            coded('精度', [
              ['H2', 'H2'],
              ['6H', '6H'],
            ]),
            COATING,
          ],
          price: [36, 420],
          materials: ['HSS-E'],
          unit: '件',
        }),
      ]),
      leaf('92.04', '镗铰刀', 'Boring tools and reamers', '27112800', [
        item({
          name: '精镗刀',
          nameEn: 'fine boring tool',
          prefix: 'DJ6',
          separator: '-',
          spec: 'φ{0} {1}',
          axes: [
            axis('镗孔直径', ['32', '40', '52', '63', '80', '100', '125', '131']),
            axis('接口', ['HSK63', 'HSK100', 'BT40', 'BT50']),
          ],
          price: [860, 6800],
          materials: none,
          unit: '套',
        }),
        item({
          name: '硬质合金铰刀',
          nameEn: 'carbide reamer',
          prefix: 'DJ7',
          separator: '-',
          spec: 'φ{0}{1} {2}',
          axes: [axis('直径', DIAMETERS), axis('公差', ['H6', 'H7', 'H8']), COATING],
          price: [120, 1500],
          materials: ['硬质合金'],
          unit: '件',
        }),
      ]),
      leaf('92.05', '砂轮与磨具', 'Grinding wheels', null, [
        item({
          name: '陶瓷结合剂砂轮',
          nameEn: 'vitrified grinding wheel',
          prefix: 'DJ8',
          separator: '-',
          spec: 'φ{0} {1}#',
          axes: [
            axis('外径', ['300', '400', '500', '600', '750', '900']),
            axis('粒度', ['46', '60', '80', '100', '120']),
          ],
          price: [160, 2400],
          materials: ['白刚玉', '铬刚玉', 'CBN'],
          unit: '件',
        }),
      ]),
    ],
  },
];
