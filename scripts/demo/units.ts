/** An organisation unit of the invented truck maker 清源重型汽车有限公司. */
export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Code of the unit above; null for the group itself. */
  readonly parent: string | null;
}

/** The units, each after the one above it. The enterprise is invented; the same for every seed. */
export const UNITS: readonly DemoUnit[] = [
  { code: 'QY', name: '清源重型汽车有限公司', nameEn: 'Qingyuan Heavy Truck Co., Ltd.', parent: null },
  { code: 'QY-GL', name: '公司领导', nameEn: 'Executive Board', parent: 'QY' },
  { code: 'QY-CG', name: '采购中心', nameEn: 'Procurement Centre', parent: 'QY' },
  { code: 'QY-CG-DL', name: '动力总成采购科', nameEn: 'Powertrain Procurement', parent: 'QY-CG' },
  { code: 'QY-CG-DP', name: '底盘采购科', nameEn: 'Chassis Procurement', parent: 'QY-CG' },
  { code: 'QY-CG-DQ', name: '电器与车身采购科', nameEn: 'Electrics and Body Procurement', parent: 'QY-CG' },
  { code: 'QY-CG-JJ', name: '间接物料采购科', nameEn: 'Indirect Procurement', parent: 'QY-CG' },
  { code: 'QY-ZL', name: '质量部', nameEn: 'Quality', parent: 'QY' },
  { code: 'QY-ZL-SQ', name: '供应商质量科', nameEn: 'Supplier Quality', parent: 'QY-ZL' },
  { code: 'QY-ZL-JY', name: '进货检验科', nameEn: 'Incoming Inspection', parent: 'QY-ZL' },
  { code: 'QY-YF', name: '研发院', nameEn: 'Research and Development', parent: 'QY' },
  { code: 'QY-WL', name: '物流部', nameEn: 'Logistics', parent: 'QY' },
  { code: 'QY-WL-CK', name: '中心仓库', nameEn: 'Central Warehouse', parent: 'QY-WL' },
  { code: 'QY-CW', name: '财务部', nameEn: 'Finance', parent: 'QY' },
  { code: 'QY-FW', name: '法务合规部', nameEn: 'Legal and Compliance', parent: 'QY' },
  { code: 'QY-JW', name: '纪委（监督检查室）', nameEn: 'Discipline Office', parent: 'QY' },
  { code: 'QY-SJ', name: '审计部', nameEn: 'Internal Audit', parent: 'QY' },
  { code: 'QY-XX', name: '信息部', nameEn: 'Information Technology', parent: 'QY' },
  { code: 'QY-RL', name: '人力资源部（职能考核）', nameEn: 'Human Resources and Appraisal', parent: 'QY' },
  { code: 'QY-Z1', name: '总装一厂', nameEn: 'Assembly Plant 1', parent: 'QY' },
  { code: 'QY-Z2', name: '总装二厂', nameEn: 'Assembly Plant 2', parent: 'QY' },
  { code: 'QY-CQ', name: '车桥厂', nameEn: 'Axle Plant', parent: 'QY' },
  { code: 'QY-CS', name: '车身厂', nameEn: 'Body Plant', parent: 'QY' },
  { code: 'QY-FD', name: '发动机厂', nameEn: 'Engine Plant', parent: 'QY' },
];
