/** A supplier's trade: the word in its name, and the groups of the category tree that it sells. */
export interface Trade {
  readonly word: string;
  readonly wordEn: string;
  readonly groups: readonly string[];
}

/** The trades of the demonstration's suppliers. Suppliers are dealt to trades in turn, so that each trade has several. */
export const TRADES: readonly Trade[] = [
  { word: '制动系统', wordEn: 'Brake Systems', groups: ['35'] },
  { word: '悬架弹簧', wordEn: 'Suspension', groups: ['29', '28'] },
  { word: '车桥锻造', wordEn: 'Axle and Forging', groups: ['24', '30', '34'] },
  { word: '动力零部件', wordEn: 'Engine Components', groups: ['10', '11'] },
  { word: '热管理科技', wordEn: 'Thermal Technology', groups: ['12', '13'] },
  { word: '传动科技', wordEn: 'Driveline', groups: ['16', '17', '22'] },
  { word: '汽车电器', wordEn: 'Automotive Electrics', groups: ['36', '37', '38'] },
  { word: '车身饰件', wordEn: 'Body and Trim', groups: ['50', '61', '68', '81'] },
  { word: '紧固件', wordEn: 'Fasteners and Seals', groups: ['90', '98'] },
  { word: '精密刀具', wordEn: 'Precision Tools', groups: ['92', '96'] },
  { word: '特种油品', wordEn: 'Industrial Fluids', groups: ['91', '93'] },
  { word: '工业物资', wordEn: 'Industrial Supplies', groups: ['94', '95', '96', '31'] },
];
