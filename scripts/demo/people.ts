import type { STAFF_ROLES } from '../../schema/common/roles.js';
import { at } from './random.js';

/** A post a staff account can hold. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person of the demonstration. All of them are invented. */
export interface DemoPerson {
  /** Pinyin in lower-case ASCII; unique. */
  readonly login: string;
  readonly name: string;
  readonly nameEn: string;
  /** Code of the unit. */
  readonly unit: string;
  readonly post: string;
  /** One role for each person, so that no two duties meet in one hand. */
  readonly roles: readonly StaffRole[];
}

/** The people, forty of them; the same for every seed. */
export const PEOPLE: readonly DemoPerson[] = [
  person('sunhaitao', '孙海涛', 'Sun Haitao', 'QY-CG-DP', '采购员（制动、悬架）', 'BUYER'),
  person('linyueru', '林月茹', 'Lin Yueru', 'QY-CG-DP', '采购员（车桥、转向）', 'BUYER'),
  person('guozhiyuan', '郭志远', 'Guo Zhiyuan', 'QY-CG-DL', '采购员（发动机、变速器）', 'BUYER'),
  person('heshanshan', '何珊珊', 'He Shanshan', 'QY-CG-DQ', '采购员（电器、内外饰）', 'BUYER'),
  person('tangjianwei', '唐建伟', 'Tang Jianwei', 'QY-CG-JJ', '采购员（刀具、油液）', 'BUYER'),
  person('xuwenjing', '徐文静', 'Xu Wenjing', 'QY-CG-JJ', '采购员（标准件、劳保、包装）', 'BUYER'),
  person('gaopengfei', '高鹏飞', 'Gao Pengfei', 'QY-CG-DP', '品类经理（底盘）', 'CATEGORY_MANAGER'),
  person('songlihua', '宋丽华', 'Song Lihua', 'QY-CG-DL', '品类经理（动力总成）', 'CATEGORY_MANAGER'),
  person('dengminghui', '邓明辉', 'Deng Minghui', 'QY-CG-DQ', '品类经理（电器与车身）', 'CATEGORY_MANAGER'),
  person('fengxiaolan', '冯晓岚', 'Feng Xiaolan', 'QY-CG-JJ', '品类经理（间接物料）', 'CATEGORY_MANAGER'),
  person('zhaoguodong', '赵国栋', 'Zhao Guodong', 'QY-CG', '采购中心主任', 'APPROVER'),
  person('yeqingsong', '叶青松', 'Ye Qingsong', 'QY-CG', '采购中心副主任', 'APPROVER'),
  person('qianweimin', '钱为民', 'Qian Weimin', 'QY-CW', '财务部部长', 'APPROVER'),
  person('luxiuzhen', '陆秀珍', 'Lu Xiuzhen', 'QY-GL', '分管采购副总经理', 'APPROVER'),
  person('shenboyu', '沈博宇', 'Shen Boyu', 'QY-GL', '采购委员会委员', 'DECISION_MEMBER'),
  person('jiangyulan', '蒋玉兰', 'Jiang Yulan', 'QY-GL', '采购委员会委员', 'DECISION_MEMBER'),
  person('duzhenhua', '杜振华', 'Du Zhenhua', 'QY-YF', '底盘主任工程师', 'EXPERT'),
  person('panxiaoyi', '潘晓毅', 'Pan Xiaoyi', 'QY-YF', '动力总成主任工程师', 'EXPERT'),
  person('weiruonan', '魏若男', 'Wei Ruonan', 'QY-YF', '电器主任工程师', 'EXPERT'),
  person('renjiajun', '任家骏', 'Ren Jiajun', 'QY-ZL-SQ', '供应商质量工程师', 'EXPERT'),
  person('shiguangrong', '石光荣', 'Shi Guangrong', 'QY-CQ', '车桥厂工艺主任', 'EXPERT'),
  person('caodayong', '曹大勇', 'Cao Dayong', 'QY-WL-CK', '收货员', 'RECEIVER'),
  person('zengchunmei', '曾春梅', 'Zeng Chunmei', 'QY-WL-CK', '收货员', 'RECEIVER'),
  person('huangtiezhu', '黄铁柱', 'Huang Tiezhu', 'QY-Z1', '线边库收货员', 'RECEIVER'),
  person('xiejingwen', '谢静雯', 'Xie Jingwen', 'QY-ZL-JY', '进货检验员', 'INSPECTOR'),
  person('hanzhigang', '韩志刚', 'Han Zhigang', 'QY-ZL-JY', '进货检验员', 'INSPECTOR'),
  person('yaoxinyi', '姚欣怡', 'Yao Xinyi', 'QY-ZL-JY', '理化检验员', 'INSPECTOR'),
  person('fanlijuan', '范丽娟', 'Fan Lijuan', 'QY-CW', '应付会计', 'FINANCE'),
  person('pengzhiqiang', '彭志强', 'Peng Zhiqiang', 'QY-CW', '资金结算', 'FINANCE'),
  person('yinruolin', '尹若琳', 'Yin Ruolin', 'QY-CW', '应付会计', 'FINANCE'),
  person('daizhengping', '戴正平', 'Dai Zhengping', 'QY-FW', '法务主管', 'LEGAL'),
  person('moshuqin', '莫淑琴', 'Mo Shuqin', 'QY-RL', '职能考核主管', 'FUNCTIONAL_ASSESSOR'),
  person('baijunyi', '白俊毅', 'Bai Junyi', 'QY-SJ', '内部审计师', 'INTERNAL_AUDITOR'),
  person('tiandeshan', '田德山', 'Tian Deshan', 'QY-CQ', '车桥厂厂长', 'UNIT_HEAD'),
  person('luoyonghong', '罗永红', 'Luo Yonghong', 'QY-Z1', '总装一厂党支部网格监督员', 'GRID_SUPERVISOR'),
  person('qinzhengyan', '秦正言', 'Qin Zhengyan', 'QY-JW', '监督检查室主任', 'DISCIPLINE_OFFICER'),
  person('chengsuxin', '程素心', 'Cheng Suxin', 'QY-JW', '监督检查室干部', 'DISCIPLINE_OFFICER'),
  person('wuxiaobing', '吴晓兵', 'Wu Xiaobing', 'QY-XX', '系统管理员', 'SYSTEM_ADMIN'),
  person('zhuminrui', '朱敏睿', 'Zhu Minrui', 'QY-XX', '安全保密管理员', 'SECURITY_ADMIN'),
  person('longyating', '龙雅婷', 'Long Yating', 'QY-XX', '安全审计员', 'AUDIT_ADMIN'),
];

/** Everybody who holds a role, in the order of the list; throws where nobody does. */
export function holdersOf(role: StaffRole): readonly [DemoPerson, ...DemoPerson[]] {
  const holders = PEOPLE.filter(({ roles }) => roles.includes(role));
  return [at(holders, 0), ...holders.slice(1)];
}

function person(login: string, name: string, nameEn: string, unit: string, post: string, role: StaffRole): DemoPerson {
  return { login, name, nameEn, unit, post, roles: [role] };
}
