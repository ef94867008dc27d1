import { type GroupSpec, leaf, MATERIALS, vehicle } from './shapes.js';

const { aluminium, copper, forged, friction, iron, none, plastic, rubber, spring, steel, tube } = MATERIALS;

/** Axles, frame, suspension, wheels, steering and brakes. Group numbers follow QC/T 265. */
export const CHASSIS: readonly GroupSpec[] = [
  {
    code: '24',
    name: '驱动桥',
    nameEn: 'Drive axle',
    weight: 7,
    monitoredClass: null,
    leaves: [
      leaf('24.01', '桥壳与半轴', 'Axle housing and half shafts', '25173800', [
        vehicle('后桥壳总成', 'rear axle housing assembly', 'one', [1800, 4600], iron),
        vehicle('半轴', 'axle shaft', 'leftRight', [220, 680], forged, '根'),
        vehicle('半轴油封', 'axle shaft oil seal', 'one', [14, 62], rubber),
        vehicle('桥壳后盖', 'axle housing cover', 'one', [55, 190], steel),
      ]),
      leaf('24.02', '主减速器', 'Final drive', '25173800', [
        vehicle('主减速器总成', 'final drive assembly', 'one', [3200, 8800], iron),
        vehicle('主从动锥齿轮副', 'crown wheel and pinion', 'one', [680, 2100], forged, '副'),
        vehicle('主减速器壳', 'final drive housing', 'one', [420, 1300], iron),
        vehicle('圆柱齿轮', 'cylindrical gear', 'one', [180, 640], forged),
      ]),
      leaf('24.03', '差速器', 'Differential', '25173800', [
        vehicle('差速器壳', 'differential case', 'leftRight', [160, 560], iron),
        vehicle('行星齿轮', 'planet gear', 'one', [32, 130], forged),
        vehicle('半轴齿轮', 'side gear', 'one', [55, 210], forged),
        vehicle('差速锁操纵缸', 'differential lock cylinder', 'one', [70, 260], aluminium),
      ]),
      leaf('24.05', '轮边减速器', 'Hub reduction', '25173800', [
        vehicle('轮边减速器总成', 'hub reduction assembly', 'leftRight', [880, 2600], iron),
        vehicle('内齿圈', 'ring gear', 'one', [190, 620], forged),
      ]),
    ],
  },
  {
    code: '28',
    name: '车架',
    nameEn: 'Frame',
    weight: 4,
    monitoredClass: null,
    leaves: [
      leaf('28.01', '车架总成', 'Frame', '25172000', [
        vehicle('车架纵梁', 'frame side member', 'leftRight', [980, 2900], steel),
        vehicle('车架横梁总成', 'frame cross member', 'inOrder', [120, 520], steel),
        vehicle('横梁连接板', 'cross member gusset', 'upperLower', [18, 76], steel),
      ]),
      leaf('28.03', '保险杠与牵引', 'Bumper and towing', '25172600', [
        vehicle('前保险杠总成', 'front bumper assembly', 'one', [320, 1300], plastic),
        vehicle('前下防护总成', 'front underrun protection', 'one', [180, 620], steel),
        vehicle('牵引鞍座总成', 'fifth wheel assembly', 'one', [1800, 4900], iron),
        vehicle('侧防护装置', 'side guard', 'leftRight', [140, 480], aluminium),
      ]),
    ],
  },
  {
    code: '29',
    name: '悬架',
    nameEn: 'Suspension',
    weight: 8,
    monitoredClass: null,
    leaves: [
      leaf('29.02', '前钢板弹簧', 'Front leaf spring', '25172000', [
        vehicle('前钢板弹簧总成', 'front leaf spring assembly', 'leftRight', [260, 820], spring),
        vehicle('片前钢板弹簧', 'front spring leaf', 'inOrder', [42, 160], spring),
        vehicle('前钢板弹簧吊耳', 'front spring shackle', 'one', [28, 105], iron),
        vehicle('前簧U形螺栓', 'front spring U-bolt', 'one', [14, 48], forged),
      ]),
      leaf('29.05', '减振器', 'Shock absorber', '25172000', [
        vehicle('减振器总成', 'shock absorber assembly', 'frontRear', [95, 380], steel),
        vehicle('减振器支架', 'shock absorber bracket', 'corners', [26, 98], iron),
      ]),
      leaf('29.06', '稳定杆', 'Stabiliser', '25172000', [
        vehicle('横向稳定杆总成', 'stabiliser bar assembly', 'frontRear', [160, 560], spring),
        vehicle('稳定杆吊臂', 'stabiliser link', 'corners', [36, 140], forged),
        vehicle('稳定杆衬套', 'stabiliser bushing', 'frontRear', [5, 26], rubber),
      ]),
      leaf('29.12', '后钢板弹簧', 'Rear leaf spring', '25172000', [
        vehicle('后钢板弹簧总成', 'rear leaf spring assembly', 'leftRight', [420, 1250], spring),
        vehicle('片后钢板弹簧', 'rear spring leaf', 'inOrder', [58, 210], spring),
        vehicle('后钢板弹簧座', 'rear spring seat', 'leftRight', [85, 290], iron),
        vehicle('后簧U形螺栓', 'rear spring U-bolt', 'one', [18, 62], forged),
      ]),
      leaf('29.18', '平衡悬架', 'Balanced suspension', '25172000', [
        vehicle('平衡轴总成', 'trunnion shaft assembly', 'one', [680, 2100], forged),
        vehicle('推力杆总成', 'torque rod assembly', 'upperLower', [150, 480], forged),
        vehicle('平衡轴壳', 'trunnion housing', 'leftRight', [220, 720], iron),
        vehicle('推力杆胶芯', 'torque rod bushing', 'one', [24, 92], rubber),
      ]),
      leaf('29.55', '空气悬架', 'Air suspension', '25172000', [
        vehicle('空气弹簧总成', 'air spring assembly', 'corners', [190, 680], rubber),
        vehicle('高度控制阀', 'height control valve', 'one', [120, 420], aluminium),
        vehicle('导向臂', 'guide arm', 'leftRight', [320, 980], spring),
      ]),
    ],
  },
  {
    code: '30',
    name: '前桥',
    nameEn: 'Front axle',
    weight: 4,
    monitoredClass: null,
    leaves: [
      leaf('30.01', '前轴与转向节', 'Axle beam and knuckles', '25174200', [
        vehicle('前轴', 'front axle beam', 'one', [780, 2200], forged),
        vehicle('转向节', 'steering knuckle', 'leftRight', [260, 780], forged),
        vehicle('转向节主销', 'king pin', 'one', [42, 150], forged),
        vehicle('主销衬套', 'king pin bushing', 'upperLower', [8, 36], copper),
      ]),
      leaf('30.03', '转向拉杆', 'Tie rods', '25174200', [
        vehicle('转向直拉杆总成', 'drag link assembly', 'one', [110, 380], forged, '根'),
        vehicle('转向横拉杆总成', 'tie rod assembly', 'one', [140, 460], forged, '根'),
        vehicle('横拉杆接头总成', 'tie rod end', 'leftRight', [48, 180], forged),
      ]),
    ],
  },
  {
    code: '31',
    name: '车轮与轮胎',
    nameEn: 'Wheels and tyres',
    weight: 3,
    monitoredClass: null,
    leaves: [
      leaf('31.01', '车轮', 'Wheels', '25171900', [
        vehicle('车轮总成', 'wheel assembly', 'frontRear', [260, 980], steel),
        vehicle('车轮螺栓', 'wheel bolt', 'leftRight', [6, 22], forged),
        vehicle('车轮螺母', 'wheel nut', 'leftRight', [4, 15], forged),
      ]),
      leaf('31.03', '轮毂', 'Hubs', '25171900', [
        vehicle('轮毂总成', 'hub assembly', 'frontRear', [320, 1050], iron),
        vehicle('轮毂油封', 'hub oil seal', 'frontRear', [16, 72], rubber),
        vehicle('轮毂盖', 'hub cap', 'frontRear', [12, 48], aluminium),
      ]),
      leaf('31.06', '轮胎', 'Tyres', '25172500', [
        vehicle('轮无内胎子午线轮胎', 'wheel tubeless radial tyre', 'frontRear', [880, 2300], none, '条'),
        vehicle('备胎升降器总成', 'spare wheel carrier', 'one', [110, 360], steel),
      ]),
    ],
  },
  {
    code: '34',
    name: '转向系统',
    nameEn: 'Steering',
    weight: 4,
    monitoredClass: null,
    leaves: [
      leaf('34.01', '转向器', 'Steering gear', '25174200', [
        vehicle('动力转向器总成', 'power steering gear assembly', 'one', [980, 3100], iron),
        vehicle('转向器支架', 'steering gear bracket', 'one', [95, 320], iron),
        vehicle('转向垂臂', 'pitman arm', 'one', [75, 260], forged),
      ]),
      leaf('34.04', '转向管柱与方向盘', 'Steering column and wheel', '25174200', [
        vehicle('方向盘总成', 'steering wheel assembly', 'one', [120, 520], plastic),
        vehicle('转向管柱总成', 'steering column assembly', 'one', [260, 880], steel),
        vehicle('转向传动轴', 'steering shaft', 'upperLower', [110, 380], forged),
      ]),
      leaf('34.07', '转向油泵', 'Steering pump', '25174200', [
        vehicle('转向油泵总成', 'steering pump assembly', 'one', [280, 920], iron),
        vehicle('转向油罐总成', 'steering fluid reservoir', 'one', [48, 180], plastic),
        vehicle('转向高压油管', 'steering pressure hose', 'frontRear', [38, 150], rubber, '根'),
      ]),
    ],
  },
  {
    code: '35',
    name: '制动系统',
    nameEn: 'Brakes',
    weight: 11,
    monitoredClass: null,
    leaves: [
      leaf('35.01', '前制动器', 'Front brake', '25171700', [
        vehicle('前制动器总成', 'front brake assembly', 'leftRight', [620, 1900], iron),
        vehicle('前制动鼓', 'front brake drum', 'one', [190, 560], iron),
        vehicle('前制动蹄片总成', 'front brake shoe with lining', 'leftRight', [85, 280], friction),
        vehicle('前制动盘', 'front brake disc', 'one', [220, 640], iron),
        vehicle('前制动块', 'front brake pad', 'one', [110, 360], friction, '副'),
      ]),
      leaf('35.02', '后制动器', 'Rear brake', '25171700', [
        vehicle('后制动器总成', 'rear brake assembly', 'leftRight', [680, 2100], iron),
        vehicle('后制动鼓', 'rear brake drum', 'one', [220, 620], iron),
        vehicle('后制动蹄片总成', 'rear brake shoe with lining', 'leftRight', [92, 310], friction),
        vehicle('制动凸轮轴', 'brake camshaft', 'leftRight', [65, 220], forged),
        vehicle('自动调整臂总成', 'automatic slack adjuster', 'leftRight', [75, 280], forged),
        vehicle('制动蹄回位弹簧', 'brake shoe return spring', 'one', [3, 14], spring),
      ]),
      leaf('35.06', '制动管路', 'Brake lines', '25171700', [
        vehicle('制动软管总成', 'brake hose assembly', 'corners', [15, 72], rubber, '根'),
        vehicle('制动尼龙管', 'brake nylon tube', 'one', [3, 18], tube, 'm'),
        vehicle('制动管接头', 'brake line fitting', 'one', [4, 26], copper),
      ]),
      leaf('35.09', '空气压缩机', 'Air compressor', '25171700', [
        vehicle('空气压缩机总成', 'air compressor assembly', 'one', [380, 1300], iron),
        vehicle('空气干燥器总成', 'air dryer assembly', 'one', [220, 780], aluminium),
        vehicle('干燥罐', 'desiccant cartridge', 'one', [48, 160], none),
      ]),
      leaf('35.13', '贮气筒', 'Air reservoir', '25171700', [
        vehicle('贮气筒总成', 'air reservoir assembly', 'frontRear', [85, 320], steel),
        vehicle('贮气筒支架', 'air reservoir bracket', 'one', [22, 90], steel),
      ]),
      leaf('35.14', '制动阀', 'Brake valves', '25171700', [
        vehicle('制动总阀总成', 'foot brake valve', 'one', [120, 420], aluminium),
        vehicle('手制动阀总成', 'hand brake valve', 'one', [85, 290], aluminium),
        vehicle('继动阀总成', 'relay valve', 'one', [75, 260], aluminium),
        vehicle('四回路保护阀', 'four-circuit protection valve', 'one', [110, 380], aluminium),
      ]),
      leaf('35.19', '制动气室', 'Brake chamber', '25171700', [
        vehicle('制动气室总成', 'brake chamber assembly', 'corners', [95, 360], steel),
        vehicle('制动气室膜片', 'brake chamber diaphragm', 'one', [8, 36], rubber),
        vehicle('制动气室支架', 'brake chamber bracket', 'corners', [28, 110], iron),
      ]),
      leaf('35.50', '防抱死装置', 'Anti-lock system', '25171700', [
        vehicle('ABS电磁阀', 'ABS modulator valve', 'corners', [160, 520], aluminium),
        vehicle('轮速传感器', 'wheel speed sensor', 'corners', [36, 140], plastic),
        vehicle('ABS控制器', 'ABS control unit', 'one', [380, 1200], none),
        vehicle('齿圈', 'tone ring', 'frontRear', [18, 76], steel),
      ]),
    ],
  },
];
