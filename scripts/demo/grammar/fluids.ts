import { axis, coded, type GroupSpec, item, leaf, MATERIALS } from './shapes.js';

const { none } = MATERIALS;

/** Oils and cutting fluids (a monitored item of the first class, 一类重点监控品), paint and auxiliaries. */
export const FLUIDS: readonly GroupSpec[] = [
  {
    code: '91',
    name: '油液与切削液',
    nameEn: 'Oils and cutting fluids',
    weight: 1.3,
    monitoredClass: 'I',
    leaves: [
      leaf('91.01', '切削液', 'Cutting fluids', '15121500', [
        item({
          name: '半合成切削液',
          nameEn: 'semi-synthetic cutting fluid',
          prefix: 'YQ1',
          separator: '-',
          spec: '{0}型 {1}',
          axes: [
            axis('配方', ['A10', 'A20', 'A30', 'B10', 'B20']),
            coded('适用材料', [
              ['铸铁', 'FE'],
              ['钢件', 'ST'],
              ['铝件', 'AL'],
            ]),
          ],
          price: [14.5, 38],
          materials: none,
          unit: 'L',
        }),
        item({
          name: '全合成磨削液',
          nameEn: 'synthetic grinding fluid',
          prefix: 'YQ2',
          separator: '-',
          spec: '{0}型 {1}',
          axes: [
            axis('配方', ['G10', 'G20', 'G30']),
            coded('包装', [
              ['散装', '0'],
              ['200L桶', '2'],
            ]),
          ],
          price: [16, 42],
          materials: none,
          unit: 'L',
        }),
      ]),
      leaf('91.02', '润滑油与液压油', 'Lubricants and hydraulic oils', '15121500', [
        item({
          name: '抗磨液压油',
          nameEn: 'anti-wear hydraulic oil',
          prefix: 'YY1',
          separator: '-',
          spec: 'L-HM {0} {1}',
          axes: [
            axis('粘度', ['32', '46', '68', '100']),
            coded('包装', [
              ['散装', '0'],
              ['200L桶', '2'],
              ['18L桶', '1'],
            ]),
          ],
          price: [9.8, 22],
          materials: none,
          unit: 'L',
        }),
        item({
          name: '重负荷车辆齿轮油',
          nameEn: 'heavy-duty gear oil',
          prefix: 'YY2',
          separator: '-',
          spec: 'GL-5 {0} {1}',
          axes: [
            axis('粘度', ['75W90', '80W90', '85W90', '85W140']),
            coded('包装', [
              ['散装', '0'],
              ['200L桶', '2'],
              ['18L桶', '1'],
            ]),
          ],
          price: [13, 34],
          materials: none,
          unit: 'L',
        }),
        item({
          name: '极压锂基润滑脂',
          nameEn: 'extreme-pressure lithium grease',
          prefix: 'YZ1',
          separator: '-',
          spec: '{0} {1}',
          axes: [
            axis('稠度', ['00', '0', '1', '2', '3']),
            coded('包装', [
              ['15kg桶', '1'],
              ['180kg桶', '2'],
            ]),
          ],
          price: [12, 28],
          materials: none,
          unit: 'kg',
        }),
      ]),
      leaf('91.03', '清洗防锈剂', 'Cleaning and rust prevention', null, [
        item({
          name: '水基清洗剂',
          nameEn: 'water-based cleaner',
          prefix: 'YX1',
          separator: '-',
          spec: '{0} {1}',
          axes: [
            axis('配方', ['C1', 'C2', 'C3', 'C4']),
            coded('工艺', [
              ['喷淋', 'P'],
              ['超声', 'U'],
            ]),
          ],
          price: [7.5, 19],
          materials: none,
          unit: 'kg',
        }),
        item({
          name: '脱水防锈油',
          nameEn: 'dewatering rust preventive',
          prefix: 'YX2',
          separator: '-',
          spec: '{0} {1}',
          axes: [
            axis('配方', ['R1', 'R2', 'R3']),
            coded('防锈期', [
              ['3个月', '3'],
              ['6个月', '6'],
              ['12个月', '9'],
            ]),
          ],
          price: [11, 26],
          materials: none,
          unit: 'L',
        }),
      ]),
    ],
  },
  {
    code: '93',
    name: '涂装与辅料',
    nameEn: 'Paint and auxiliaries',
    weight: 1.6,
    monitoredClass: null,
    leaves: [
      leaf('93.01', '涂料', 'Paints', '31211500', [
        item({
          name: '水性面漆',
          nameEn: 'water-borne topcoat',
          prefix: 'TZ1',
          separator: '-',
          spec: '{0} {1}',
          axes: [
            coded('颜色', [
              ['雪山白', 'W01'],
              ['曜石黑', 'B02'],
              ['旗舰红', 'R03'],
              ['深海蓝', 'U04'],
              ['砂砾金', 'G05'],
              ['钛空灰', 'H06'],
            ]),
            axis('用途', ['CAB', 'FRM', 'AXL', 'REP']),
          ],
          price: [26, 88],
          materials: none,
          unit: 'kg',
        }),
        item({
          name: '阴极电泳漆',
          nameEn: 'cathodic electrocoat',
          prefix: 'TZ2',
          separator: '-',
          spec: '{0} {1}',
          axes: [axis('组分', ['F1', 'F2']), axis('型号', ['ED5', 'ED6', 'ED7'])],
          price: [18, 36],
          materials: none,
          unit: 'kg',
        }),
      ]),
      leaf('93.02', '胶粘与密封剂', 'Adhesives and sealants', '31201600', [
        item({
          name: '厌氧螺纹锁固胶',
          nameEn: 'anaerobic threadlocker',
          prefix: 'JZ1',
          separator: '-',
          spec: '{0} {1}ml',
          axes: [axis('强度', ['222', '243', '262', '271', '277']), axis('容量', ['50', '250', '1000'])],
          price: [28, 620],
          materials: none,
          unit: '件',
        }),
        item({
          name: '焊缝密封胶',
          nameEn: 'seam sealer',
          prefix: 'JZ2',
          separator: '-',
          spec: '{0} {1}',
          axes: [axis('型号', ['PVC1', 'PVC2', 'MS1', 'MS2']), axis('颜色', ['WH', 'GY', 'BK'])],
          price: [9, 34],
          materials: none,
          unit: 'kg',
        }),
      ]),
      leaf('93.03', '焊接材料', 'Welding consumables', null, [
        item({
          name: '气体保护焊丝',
          nameEn: 'gas-shielded welding wire',
          prefix: 'HJ1',
          separator: '-',
          spec: '{0} φ{1}',
          axes: [axis('牌号', ['ER50-6', 'ER60-G', 'ER70-G', 'ER308L']), axis('直径', ['0.8', '1.0', '1.2', '1.6'])],
          price: [6.2, 42],
          materials: none,
          unit: 'kg',
        }),
      ]),
    ],
  },
];
