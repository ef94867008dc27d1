import { type GroupSpec, leaf, MATERIALS, vehicle } from './shapes.js';

const { aluminium, copper, glass, none, plastic, rubber, sheet, steel } = MATERIALS;

/** Electrics, cab, trim, seats and climate. Group numbers follow QC/T 265. */
export const BODY: readonly GroupSpec[] = [
  {
    code: '36',
    name: '电子装置',
    nameEn: 'Electronics',
    weight: 3,
    monitoredClass: null,
    leaves: [
      leaf('36.10', '控制器', 'Control units', '25173900', [
        vehicle('整车控制器', 'vehicle control unit', 'one', [680, 2400], none),
        vehicle('车身控制器', 'body control unit', 'one', [320, 1100], none),
        vehicle('行驶记录仪终端', 'driving recorder', 'one', [380, 1200], none),
      ]),
      leaf('36.30', '传感器', 'Sensors', '25173900', [
        vehicle('水温传感器', 'coolant temperature sensor', 'one', [18, 80], copper),
        vehicle('机油压力传感器', 'oil pressure sensor', 'one', [22, 95], copper),
        vehicle('气压传感器', 'air pressure sensor', 'frontRear', [26, 110], aluminium),
        vehicle('倒车雷达', 'parking sensor', 'leftRight', [45, 180], plastic),
      ]),
    ],
  },
  {
    code: '37',
    name: '电气设备',
    nameEn: 'Electrical equipment',
    weight: 10,
    monitoredClass: null,
    leaves: [
      leaf('37.01', '发电机与起动机', 'Alternator and starter', '25173900', [
        vehicle('发电机总成', 'alternator assembly', 'one', [320, 1200], copper),
        vehicle('起动机总成', 'starter assembly', 'one', [380, 1400], copper),
        vehicle('发电机支架', 'alternator bracket', 'one', [38, 150], aluminium),
      ]),
      leaf('37.03', '蓄电池', 'Battery', '26111700', [
        vehicle('蓄电池', 'battery', 'one', [360, 980], none, '只'),
        vehicle('蓄电池箱总成', 'battery box assembly', 'one', [120, 460], steel),
        vehicle('蓄电池电缆', 'battery cable', 'leftRight', [28, 120], copper, '根'),
      ]),
      leaf('37.11', '前部灯具', 'Front lighting', '25172900', [
        vehicle('前照灯总成', 'headlamp assembly', 'leftRight', [180, 1200], plastic),
        vehicle('前雾灯总成', 'front fog lamp', 'leftRight', [38, 180], plastic),
        vehicle('示廓灯', 'marker lamp', 'leftRight', [12, 58], plastic),
      ]),
      leaf('37.16', '后部灯具', 'Rear lighting', '25172900', [
        vehicle('后组合灯总成', 'rear combination lamp', 'leftRight', [45, 260], plastic),
        vehicle('侧标志灯', 'side marker lamp', 'leftRight', [9, 42], plastic),
      ]),
      leaf('37.22', '配电与继电器', 'Power distribution and relays', '25173900', [
        vehicle('中央配电盒总成', 'central fuse box', 'one', [160, 620], plastic),
        vehicle('继电器', 'relay', 'one', [6, 32], none, '只'),
        vehicle('片式熔断器', 'blade fuse', 'one', [0.4, 2.4], none, '只'),
        vehicle('电源总开关', 'battery master switch', 'one', [45, 190], copper),
      ]),
      leaf('37.24', '线束', 'Wiring harness', '25173900', [
        vehicle('驾驶室线束总成', 'cab wiring harness', 'one', [320, 1500], copper, '套'),
        vehicle('底盘线束总成', 'chassis wiring harness', 'frontRear', [280, 1300], copper, '套'),
        vehicle('车门线束总成', 'door wiring harness', 'leftRight', [45, 190], copper, '套'),
        {
          ...vehicle('高压线束总成', 'high-voltage harness', 'frontRear', [620, 2600], copper, '套'),
          fits: 'ELECTRIC',
        },
        vehicle('线束支架', 'harness bracket', 'one', [1.2, 9], steel),
      ]),
      leaf('37.74', '开关', 'Switches', '25173900', [
        vehicle('组合开关总成', 'combination switch', 'one', [65, 260], plastic),
        vehicle('翘板开关', 'rocker switch', 'one', [5, 28], plastic, '只'),
        vehicle('点火锁总成', 'ignition lock', 'one', [48, 190], none),
      ]),
    ],
  },
  {
    code: '38',
    name: '仪表',
    nameEn: 'Instruments',
    weight: 1.5,
    monitoredClass: null,
    leaves: [
      leaf('38.20', '组合仪表', 'Instrument cluster', '25173900', [
        vehicle('组合仪表总成', 'instrument cluster', 'one', [280, 1300], plastic),
        vehicle('车速里程传感器', 'speed sensor', 'one', [26, 110], none),
        vehicle('油量传感器', 'fuel level sensor', 'leftRight', [32, 130], none),
      ]),
    ],
  },
  {
    code: '50',
    name: '驾驶室',
    nameEn: 'Cab',
    weight: 7,
    monitoredClass: null,
    leaves: [
      leaf('50.01', '驾驶室悬置', 'Cab mounting', '25172000', [
        vehicle('驾驶室悬置总成', 'cab mounting assembly', 'corners', [160, 680], steel),
        vehicle('驾驶室悬置气囊', 'cab air spring', 'corners', [90, 320], rubber),
        vehicle('驾驶室锁止机构', 'cab lock', 'leftRight', [85, 290], steel),
      ]),
      leaf('50.02', '驾驶室翻转', 'Cab tilting', null, [
        vehicle('翻转油缸', 'tilt cylinder', 'leftRight', [180, 620], steel),
        vehicle('翻转油泵', 'tilt pump', 'one', [220, 760], aluminium),
        vehicle('翻转油管', 'tilt hose', 'upperLower', [26, 98], rubber, '根'),
      ]),
      leaf('51.00', '地板', 'Floor', '25172600', [
        vehicle('地板总成', 'floor assembly', 'leftRight', [180, 720], sheet),
        vehicle('地板隔热垫', 'floor insulation', 'frontRear', [32, 140], rubber),
        vehicle('发动机罩盖地毯', 'engine hump carpet', 'one', [48, 210], none),
      ]),
      leaf('53.01', '前围', 'Front panel', '25172600', [
        vehicle('前围板总成', 'front panel assembly', 'one', [160, 620], sheet),
        vehicle('前面罩总成', 'front grille panel', 'one', [180, 780], plastic),
        vehicle('前围护面', 'front trim panel', 'leftRight', [22, 98], plastic),
      ]),
      leaf('54.00', '侧围与后围', 'Side and rear panels', '25172600', [
        vehicle('侧围总成', 'side panel assembly', 'leftRight', [240, 860], sheet),
        vehicle('后围板总成', 'rear panel assembly', 'one', [180, 620], sheet),
        vehicle('侧围护板', 'side trim panel', 'leftRight', [28, 120], plastic),
      ]),
      leaf('57.00', '顶盖与导流罩', 'Roof and deflector', '25172600', [
        vehicle('顶盖总成', 'roof assembly', 'one', [260, 980], sheet),
        vehicle('顶导流罩总成', 'roof deflector', 'one', [380, 1400], plastic),
        vehicle('侧导流板', 'side deflector', 'leftRight', [120, 460], plastic),
      ]),
    ],
  },
  {
    code: '61',
    name: '车门与玻璃',
    nameEn: 'Doors and glass',
    weight: 4,
    monitoredClass: null,
    leaves: [
      leaf('52.06', '风窗与刮水器', 'Windscreen and wipers', '25172300', [
        vehicle('前风窗玻璃', 'windscreen', 'one', [160, 520], glass),
        vehicle('刮水器电机总成', 'wiper motor', 'one', [90, 320], copper),
        vehicle('刮水臂及刮片总成', 'wiper arm with blade', 'leftRight', [16, 72], rubber),
        vehicle('风窗洗涤器总成', 'windscreen washer', 'one', [22, 95], plastic),
      ]),
      leaf('61.00', '车门', 'Doors', '25172600', [
        vehicle('车门总成', 'door assembly', 'leftRight', [320, 1100], sheet),
        vehicle('车门铰链', 'door hinge', 'upperLower', [14, 58], steel),
        vehicle('车门内护板', 'door trim panel', 'leftRight', [48, 220], plastic),
        vehicle('车门密封条', 'door seal', 'leftRight', [12, 52], rubber, '条'),
      ]),
      leaf('61.04', '门锁与升降器', 'Locks and window regulators', null, [
        vehicle('玻璃升降器总成', 'window regulator', 'leftRight', [65, 260], steel),
        vehicle('车门锁体总成', 'door lock', 'leftRight', [45, 180], steel),
        vehicle('车门外把手', 'door outer handle', 'leftRight', [18, 78], plastic),
        vehicle('车门玻璃', 'door glass', 'leftRight', [28, 110], glass),
      ]),
    ],
  },
  {
    code: '68',
    name: '座椅与卧铺',
    nameEn: 'Seats and berth',
    weight: 2.5,
    monitoredClass: null,
    leaves: [
      leaf('68.00', '座椅', 'Seats', '25174600', [
        vehicle('气囊座椅总成', 'air suspension seat', 'leftRight', [680, 2400], none),
        vehicle('座椅支架', 'seat bracket', 'leftRight', [36, 150], steel),
        vehicle('安全带总成', 'seat belt', 'leftRight', [38, 140], none),
      ]),
      leaf('70.00', '卧铺', 'Berth', null, [
        vehicle('卧铺总成', 'berth assembly', 'upperLower', [260, 980], none),
        vehicle('卧铺帘', 'berth curtain', 'one', [28, 120], none, '套'),
      ]),
    ],
  },
  {
    code: '81',
    name: '空调与附件',
    nameEn: 'Climate and accessories',
    weight: 5,
    monitoredClass: null,
    leaves: [
      leaf('81.00', '空调', 'Air conditioning', null, [
        vehicle('暖风机总成', 'heater assembly', 'one', [260, 920], plastic),
        vehicle('空调压缩机总成', 'air-conditioning compressor', 'one', [420, 1500], aluminium),
        vehicle('冷凝器总成', 'condenser', 'one', [180, 620], aluminium),
        vehicle('空调管路', 'air-conditioning line', 'frontRear', [35, 150], aluminium, '根'),
        vehicle('空调操纵面板', 'climate control panel', 'one', [65, 280], plastic),
      ]),
      leaf('82.02', '后视镜', 'Mirrors', null, [
        vehicle('后视镜总成', 'rear-view mirror', 'leftRight', [95, 480], plastic),
        vehicle('下视镜', 'kerb mirror', 'one', [24, 98], plastic),
      ]),
      leaf('82.10', '内饰附件', 'Interior accessories', '25174400', [
        vehicle('仪表台总成', 'dashboard assembly', 'one', [380, 1600], plastic),
        vehicle('遮阳板', 'sun visor', 'leftRight', [15, 72], plastic),
        vehicle('储物盒', 'storage box', 'leftRight', [18, 92], plastic),
        vehicle('扶手', 'grab handle', 'leftRight', [8, 38], plastic),
      ]),
      leaf('84.03', '翼子板与踏板', 'Mudguards and steps', '25172600', [
        vehicle('翼子板', 'mudguard', 'corners', [35, 160], plastic),
        vehicle('上车踏板总成', 'cab step assembly', 'leftRight', [75, 320], aluminium),
        vehicle('挡泥板支架', 'mudguard bracket', 'corners', [14, 62], steel),
      ]),
      leaf('39.01', '随车工具', 'Tool kit', null, [
        vehicle('随车工具总成', 'tool kit', 'one', [65, 260], none, '套'),
        vehicle('液压千斤顶', 'hydraulic jack', 'one', [75, 260], steel),
        vehicle('三角警告牌', 'warning triangle', 'one', [9, 28], plastic),
      ]),
    ],
  },
];
