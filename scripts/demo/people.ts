import type { STAFF_ROLES } from '../../schema/common/roles.js';
import { at } from './random.js';

/** A post a staff account can hold. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person of the demonstration. All of them are invented. */
export interface DemoPerson {
  /** Pinyin in lower-case ASCII; unique. */
  readonly login: string;
  /** 工号. */
  readonly personnelNumber: string;
  readonly name: string;
  readonly nameEn: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly post: string;
  /** One role for each person, so that no two duties come together in one person. */
  readonly roles: readonly StaffRole[];
}

/** The people, forty of them; the same for every seed. */
export const PEOPLE: readonly DemoPerson[] = [
  person('sunhaitao', 'QY10037', '孙海涛', 'Sun Haitao', 'QY-CG-DP', '采购员（制动、悬架）', 'BUYER'),
  person('linyueru', 'QY10074', '林月茹', 'Lin Yueru', 'QY-CG-DP', '采购员（车桥、转向）', 'BUYER'),
  person('guozhiyuan', 'QY10111', '郭志远', 'Guo Zhiyuan', 'QY-CG-DL', '采购员（发动机、变速器）', 'BUYER'),
  person('heshanshan', 'QY10148', '何珊珊', 'He Shanshan', 'QY-CG-DQ', '采购员（电器、内外饰）', 'BUYER'),
  person('tangjianwei', 'QY10185', '唐建伟', 'Tang Jianwei', 'QY-CG-JJ', '采购员（刀具、油液）', 'BUYER'),
  person('xuwenjing', 'QY10222', '徐文静', 'Xu Wenjing', 'QY-CG-JJ', '采购员（标准件、劳保、包装）', 'BUYER'),
  person('gaopengfei', 'QY10259', '高鹏飞', 'Gao Pengfei', 'QY-CG-DP', '品类经理（底盘）', 'CATEGORY_MANAGER'),
  person('songlihua', 'QY10296', '宋丽华', 'Song Lihua', 'QY-CG-DL', '品类经理（动力总成）', 'CATEGORY_MANAGER'),
  person('dengminghui', 'QY10333', '邓明辉', 'Deng Minghui', 'QY-CG-DQ', '品类经理（电器与车身）', 'CATEGORY_MANAGER'),
  person('fengxiaolan', 'QY10370', '冯晓岚', 'Feng Xiaolan', 'QY-CG-JJ', '品类经理（间接物料）', 'CATEGORY_MANAGER'),
  person('zhaoguodong', 'QY10407', '赵国栋', 'Zhao Guodong', 'QY-CG', '采购中心主任', 'APPROVER'),
  person('yeqingsong', 'QY10444', '叶青松', 'Ye Qingsong', 'QY-CG', '采购中心副主任', 'APPROVER'),
  person('qianweimin', 'QY10481', '钱为民', 'Qian Weimin', 'QY-CW', '财务部部长', 'APPROVER'),
  person('luxiuzhen', 'QY10518', '陆秀珍', 'Lu Xiuzhen', 'QY-GL', '分管采购副总经理', 'APPROVER'),
  person('shenboyu', 'QY10555', '沈博宇', 'Shen Boyu', 'QY-GL', '采购委员会委员', 'DECISION_MEMBER'),
  person('jiangyulan', 'QY10592', '蒋玉兰', 'Jiang Yulan', 'QY-GL', '采购委员会委员', 'DECISION_MEMBER'),
  person('duzhenhua', 'QY10629', '杜振华', 'Du Zhenhua', 'QY-YF', '底盘主任工程师', 'EXPERT'),
  person('panxiaoyi', 'QY10666', '潘晓毅', 'Pan Xiaoyi', 'QY-YF', '动力总成主任工程师', 'EXPERT'),
  person('weiruonan', 'QY10703', '魏若男', 'Wei Ruonan', 'QY-YF', '电器主任工程师', 'EXPERT'),
  person('renjiajun', 'QY10740', '任家骏', 'Ren Jiajun', 'QY-ZL-SQ', '供应商质量工程师', 'EXPERT'),
  person('shiguangrong', 'QY10777', '石光荣', 'Shi Guangrong', 'QY-CQ', '车桥厂工艺主任', 'EXPERT'),
  person('caodayong', 'QY10814', '曹大勇', 'Cao Dayong', 'QY-WL-CK', '收货员', 'RECEIVER'),
  person('zengchunmei', 'QY10851', '曾春梅', 'Zeng Chunmei', 'QY-WL-CK', '收货员', 'RECEIVER'),
  person('huangtiezhu', 'QY10888', '黄铁柱', 'Huang Tiezhu', 'QY-Z1', '线边库收货员', 'RECEIVER'),
  person('xiejingwen', 'QY10925', '谢静雯', 'Xie Jingwen', 'QY-ZL-JY', '进货检验员', 'INSPECTOR'),
  person('hanzhigang', 'QY10962', '韩志刚', 'Han Zhigang', 'QY-ZL-JY', '进货检验员', 'INSPECTOR'),
  person('yaoxinyi', 'QY10999', '姚欣怡', 'Yao Xinyi', 'QY-ZL-JY', '理化检验员', 'INSPECTOR'),
  person('fanlijuan', 'QY11036', '范丽娟', 'Fan Lijuan', 'QY-CW', '应付会计', 'FINANCE'),
  person('pengzhiqiang', 'QY11073', '彭志强', 'Peng Zhiqiang', 'QY-CW', '资金结算', 'FINANCE'),
  person('yinruolin', 'QY11110', '尹若琳', 'Yin Ruolin', 'QY-CW', '应付会计', 'FINANCE'),
  person('daizhengping', 'QY11147', '戴正平', 'Dai Zhengping', 'QY-FW', '法务主管', 'LEGAL'),
  person('moshuqin', 'QY11184', '莫淑琴', 'Mo Shuqin', 'QY-RL', '职能考核主管', 'FUNCTIONAL_ASSESSOR'),
  person('baijunyi', 'QY11221', '白俊毅', 'Bai Junyi', 'QY-SJ', '内部审计师', 'INTERNAL_AUDITOR'),
  person('tiandeshan', 'QY11258', '田德山', 'Tian Deshan', 'QY-CQ', '车桥厂厂长', 'UNIT_HEAD'),
  person('luoyonghong', 'QY11295', '罗永红', 'Luo Yonghong', 'QY-Z1', '总装一厂党支部网格监督员', 'GRID_SUPERVISOR'),
  person('qinzhengyan', 'QY11332', '秦正言', 'Qin Zhengyan', 'QY-JW', '监督检查室主任', 'DISCIPLINE_OFFICER'),
  person('chengsuxin', 'QY11369', '程素心', 'Cheng Suxin', 'QY-JW', '监督检查室干部', 'DISCIPLINE_OFFICER'),
  person('wuxiaobing', 'QY11406', '吴晓兵', 'Wu Xiaobing', 'QY-XX', '系统管理员', 'SYSTEM_ADMIN'),
  person('zhuminrui', 'QY11443', '朱敏睿', 'Zhu Minrui', 'QY-XX', '安全保密管理员', 'SECURITY_ADMIN'),
  person('longyating', 'QY11480', '龙雅婷', 'Long Yating', 'QY-XX', '安全审计员', 'AUDIT_ADMIN'),
];

/** Everybody who holds a role, in the order of the list; throws where nobody does. */
export function holdersOf(role: StaffRole): readonly [DemoPerson, ...DemoPerson[]] {
  const holders = PEOPLE.filter(({ roles }) => roles.includes(role));
  return [at(holders, 0), ...holders.slice(1)];
}

function person(...[login, personnelNumber, name, nameEn, unit, post, role]: PersonWords): DemoPerson {
  return { login, personnelNumber, name, nameEn, unit, post, roles: [role] };
}

type PersonWords = [
  login: string,
  personnelNumber: string,
  name: string,
  nameEn: string,
  unit: string,
  post: string,
  role: StaffRole,
];
