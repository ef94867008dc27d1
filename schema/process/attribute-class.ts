import type { VisibilityClass } from '../trail/entry.js';

/** An attribute of an event or case of another system; its value is the text in the file. */
export interface Attribute {
  /** The key in the file. */
  readonly id: string;
  readonly value: string;
}

const PERSON =
  /(^|[^a-z])(user|resource|creator|employee|person|clerk|requester|requestor|approver|owner|e-?mail|phone|login)([^a-z]|$)|用户|人员|姓名|经办|申请人|审批人|创建人|操作人|员工|电话|手机|邮箱/i;
const OPEN =
  /^(lifecycle|concept|time):|^org:(role|group)$|^sorting$|(^|[^a-z])(type|category|status|state|step|stage|variant|class|classification|transition|plant|document)([^a-z]|$)|类型|类别|状态|阶段|环节/i;

/**
 * The visibility class of an attribute of a foreign log, by its key: people are personal, words of the process itself are open, and
 * everything unknown is commercial, so that an open export contains nothing that nobody has looked at.
 */
export function attributeClass(key: string): VisibilityClass {
  if (PERSON.test(key)) return 'personal';
  return OPEN.test(key) ? 'open' : 'commercial';
}
