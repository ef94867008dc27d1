import type { SubjectName } from './common/ids.js';
import { lifecycleOf } from './kernel/derive/lifecycle.js';
import type { Lifecycle } from './kernel/lifecycle.js';
import { SUBJECTS } from './subjects.js';

/** The life cycle of every kind of subject, by its name. */
export const LIFECYCLES = Object.fromEntries(
  SUBJECTS.map((subject) => [subject.name, lifecycleOf(subject)]),
) as Readonly<Record<SubjectName, Lifecycle>>;
