import { diesel, type GroupSpec, leaf, MATERIALS } from './shapes.js';

const { aluminium, forged, friction, iron, none, plastic, rubber, sheet, stainless, steel, copper, tube } = MATERIALS;

/** Engine, fuel, exhaust, cooling, and the drive train from the clutch to the propeller shaft. Group numbers follow QC/T 265. */
export const POWERTRAIN: readonly GroupSpec[] = [
  {
    code: '10',
    name: '发动机',
    nameEn: 'Engine',
    weight: 12,
    monitoredClass: null,
    leaves: [
      leaf('10.01', '发动机悬置', 'Engine mounting', '26101700', [
        diesel('发动机悬置支架', 'engine mounting bracket', 'corners', [35, 260], iron),
        diesel('发动机悬置软垫总成', 'engine mounting cushion assembly', 'frontRear', [28, 190], rubber),
        diesel('发动机托架', 'engine carrier', 'frontRear', [80, 420], steel),
      ]),
      leaf('10.02', '气缸体', 'Cylinder block', '26101700', [
        diesel('气缸体', 'cylinder block', 'one', [3800, 9600], iron),
        diesel('气缸套', 'cylinder liner', 'one', [95, 310], iron),
        diesel('主轴承盖', 'main bearing cap', 'one', [42, 150], iron),
        diesel('飞轮壳', 'flywheel housing', 'one', [320, 880], iron),
        diesel('正时齿轮室盖', 'timing gear cover', 'one', [150, 480], aluminium),
      ]),
      leaf('10.03', '气缸盖', 'Cylinder head', '26101700', [
        diesel('气缸盖总成', 'cylinder head assembly', 'one', [1900, 6200], iron),
        diesel('气缸盖螺栓', 'cylinder head bolt', 'one', [6, 22], forged),
        diesel('气缸垫', 'cylinder head gasket', 'one', [45, 260], steel),
        diesel('气门室罩', 'rocker cover', 'one', [60, 260], aluminium),
      ]),
      leaf('10.04', '活塞连杆', 'Piston and connecting rod', '26101700', [
        diesel('活塞', 'piston', 'one', [110, 420], aluminium),
        diesel('活塞销', 'piston pin', 'one', [18, 55], forged),
        diesel('活塞环组件', 'piston ring set', 'one', [40, 160], iron, '套'),
        diesel('连杆总成', 'connecting rod assembly', 'one', [160, 520], forged),
        diesel('连杆轴瓦', 'connecting rod bearing shell', 'upperLower', [9, 34], copper),
      ]),
      leaf('10.05', '曲轴飞轮', 'Crankshaft and flywheel', '26101700', [
        diesel('曲轴', 'crankshaft', 'one', [1600, 4800], forged),
        diesel('飞轮齿圈总成', 'flywheel with ring gear', 'one', [420, 1100], iron),
        diesel('曲轴减振器', 'crankshaft damper', 'one', [180, 560], iron),
        diesel('曲轴油封', 'crankshaft oil seal', 'frontRear', [12, 68], rubber),
        diesel('主轴瓦', 'main bearing shell', 'upperLower', [11, 42], copper),
      ]),
      leaf('10.06', '凸轮轴与配气', 'Camshaft and valve gear', '26101700', [
        diesel('凸轮轴', 'camshaft', 'one', [380, 980], forged),
        diesel('气门摇臂总成', 'rocker arm assembly', 'one', [35, 140], forged),
        diesel('进气门', 'intake valve', 'one', [14, 46], forged),
        diesel('排气门', 'exhaust valve', 'one', [18, 62], forged),
        diesel('气门弹簧', 'valve spring', 'one', [3, 12], MATERIALS.spring),
      ]),
      leaf('10.08', '进排气歧管', 'Manifolds', '26101700', [
        diesel('进气歧管', 'intake manifold', 'one', [160, 520], aluminium),
        diesel('排气歧管', 'exhaust manifold', 'frontRear', [190, 640], iron),
        diesel('排气歧管垫片', 'exhaust manifold gasket', 'one', [5, 26], stainless),
      ]),
      leaf('10.11', '机油泵与润滑', 'Lubrication', '26101700', [
        diesel('机油泵总成', 'oil pump assembly', 'one', [180, 620], aluminium),
        diesel('油底壳', 'oil pan', 'one', [120, 460], sheet),
        diesel('机油滤清器总成', 'oil filter assembly', 'one', [28, 120], sheet),
        diesel('机油冷却器', 'oil cooler', 'one', [160, 520], aluminium),
      ]),
    ],
  },
  {
    code: '11',
    name: '燃油与进气',
    nameEn: 'Fuel and air intake',
    weight: 6,
    monitoredClass: null,
    leaves: [
      leaf('11.01', '燃油箱', 'Fuel tank', '25172400', [
        diesel('燃油箱总成', 'fuel tank assembly', 'leftRight', [680, 2600], aluminium),
        diesel('燃油箱托架', 'fuel tank bracket', 'frontRear', [65, 240], steel),
        diesel('燃油箱绑带', 'fuel tank strap', 'one', [18, 60], stainless),
      ]),
      leaf('11.04', '燃油管路', 'Fuel lines', '25172400', [
        diesel('燃油管总成', 'fuel pipe assembly', 'frontRear', [16, 90], tube, '根'),
        diesel('回油管总成', 'fuel return pipe assembly', 'one', [14, 72], tube, '根'),
      ]),
      leaf('11.09', '空气滤清器', 'Air filter', '40161500', [
        diesel('空气滤清器总成', 'air filter assembly', 'one', [220, 760], sheet),
        diesel('空气滤芯', 'air filter element', 'one', [38, 180], none),
        diesel('进气胶管', 'air intake hose', 'frontRear', [26, 130], rubber, '根'),
      ]),
      leaf('11.17', '燃油滤清器', 'Fuel filter', '40161500', [
        diesel('燃油粗滤器总成', 'fuel pre-filter assembly', 'one', [90, 340], aluminium),
        diesel('燃油细滤芯', 'fine fuel filter element', 'one', [22, 95], none),
      ]),
      leaf('11.18', '增压与中冷', 'Turbocharger and intercooler', '26101700', [
        diesel('涡轮增压器总成', 'turbocharger assembly', 'one', [980, 3200], iron),
        diesel('中冷器总成', 'intercooler assembly', 'one', [520, 1500], aluminium),
        diesel('中冷器进出气管', 'intercooler pipe', 'leftRight', [48, 210], aluminium, '根'),
      ]),
    ],
  },
  {
    code: '12',
    name: '排气与后处理',
    nameEn: 'Exhaust and aftertreatment',
    weight: 4,
    monitoredClass: null,
    leaves: [
      leaf('12.01', '消声器', 'Silencer', '25173700', [
        diesel('消声器总成', 'silencer assembly', 'one', [420, 1600], stainless),
        diesel('消声器支架', 'silencer bracket', 'frontRear', [36, 150], steel),
        diesel('排气管总成', 'exhaust pipe assembly', 'frontRear', [85, 380], stainless, '根'),
      ]),
      leaf('12.05', '后处理', 'Aftertreatment', '25173700', [
        diesel('后处理器总成', 'aftertreatment assembly', 'one', [4800, 16500], stainless),
        diesel('尿素箱总成', 'urea tank assembly', 'one', [360, 1200], plastic),
        diesel('尿素管', 'urea line', 'one', [45, 190], tube, '根'),
        diesel('后处理支架', 'aftertreatment bracket', 'leftRight', [60, 260], steel),
      ]),
    ],
  },
  {
    code: '13',
    name: '冷却系统',
    nameEn: 'Cooling',
    weight: 4,
    monitoredClass: null,
    leaves: [
      leaf('13.01', '散热器', 'Radiator', '25174000', [
        diesel('散热器总成', 'radiator assembly', 'one', [780, 2400], aluminium),
        diesel('散热器悬置软垫', 'radiator mounting cushion', 'upperLower', [6, 28], rubber),
        diesel('膨胀水箱总成', 'expansion tank assembly', 'one', [75, 260], plastic),
      ]),
      leaf('13.03', '冷却管路', 'Coolant hoses', '25174000', [
        diesel('散热器进水胶管', 'radiator inlet hose', 'upperLower', [22, 110], rubber, '根'),
        diesel('散热器出水钢管', 'radiator outlet pipe', 'one', [30, 130], steel, '根'),
      ]),
      leaf('13.07', '水泵与风扇', 'Water pump and fan', '25174000', [
        diesel('水泵总成', 'water pump assembly', 'one', [160, 580], iron),
        diesel('硅油风扇离合器', 'viscous fan clutch', 'one', [280, 860], aluminium),
        diesel('风扇', 'fan', 'one', [65, 240], plastic),
        diesel('节温器', 'thermostat', 'one', [24, 95], copper),
      ]),
    ],
  },
  {
    code: '16',
    name: '离合器',
    nameEn: 'Clutch',
    weight: 3,
    monitoredClass: null,
    leaves: [
      leaf('16.01', '离合器总成', 'Clutch', '25173800', [
        diesel('离合器压盘总成', 'clutch pressure plate assembly', 'one', [380, 1200], iron),
        diesel('离合器从动盘总成', 'clutch driven disc assembly', 'one', [240, 820], friction),
        diesel('分离轴承总成', 'release bearing assembly', 'one', [95, 360], forged),
        diesel('分离拨叉', 'release fork', 'one', [32, 120], iron),
      ]),
      leaf('16.02', '离合器操纵', 'Clutch control', '25173800', [
        diesel('离合器总泵总成', 'clutch master cylinder', 'one', [65, 240], aluminium),
        diesel('离合器助力器总成', 'clutch booster', 'one', [160, 520], aluminium),
        diesel('离合器踏板总成', 'clutch pedal assembly', 'one', [70, 230], steel),
      ]),
    ],
  },
  {
    code: '17',
    name: '变速器',
    nameEn: 'Transmission',
    weight: 6,
    monitoredClass: null,
    leaves: [
      leaf('17.00', '变速器总成', 'Transmission assembly', '25173800', [
        diesel('变速器总成', 'transmission assembly', 'one', [9800, 32000], aluminium),
        diesel('取力器总成', 'power take-off assembly', 'one', [760, 2400], iron),
      ]),
      leaf('17.01', '变速器齿轮轴', 'Transmission gears and shafts', '25173800', [
        diesel('变速器一轴', 'transmission input shaft', 'one', [240, 760], forged),
        diesel('变速器中间轴', 'transmission countershaft', 'leftRight', [260, 880], forged),
        diesel('主轴齿轮', 'main shaft gear', 'gears', [120, 480], forged),
        diesel('同步器总成', 'synchroniser assembly', 'one', [180, 620], forged),
        diesel('变速器壳体', 'transmission housing', 'frontRear', [680, 2100], aluminium),
      ]),
      leaf('17.03', '换挡操纵', 'Gear shift', '25173800', [
        diesel('换挡机构总成', 'gear shift mechanism', 'one', [220, 780], steel),
        diesel('换挡软轴', 'gear shift cable', 'leftRight', [60, 210], steel, '根'),
        diesel('变速操纵杆手柄', 'gear lever knob', 'one', [22, 90], plastic),
      ]),
    ],
  },
  {
    code: '22',
    name: '传动轴',
    nameEn: 'Propeller shaft',
    weight: 3,
    monitoredClass: null,
    leaves: [
      leaf('22.01', '传动轴总成', 'Propeller shaft', '25173800', [
        diesel('传动轴总成', 'propeller shaft assembly', 'frontRear', [480, 1600], steel),
        diesel('传动轴凸缘叉', 'propeller shaft flange yoke', 'one', [85, 290], forged),
        diesel('十字轴总成', 'universal joint cross', 'one', [45, 180], forged),
      ]),
      leaf('22.02', '中间传动轴', 'Intermediate shaft', '25173800', [
        diesel('中间传动轴及支承总成', 'intermediate shaft with support', 'one', [420, 1350], steel),
        diesel('中间支承总成', 'centre bearing support', 'one', [75, 260], rubber),
      ]),
    ],
  },
];
