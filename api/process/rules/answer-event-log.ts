import { EventLog, type EventLogRow } from '../../../schema/process/event-log.js';
import { toldEncoding } from '../../catalogue/index.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { timeFormatFault } from '../time-format-fault.js';

/** Answers what was asked about a log before it can be imported: its encoding, the format of its times, or what is to be left out. */
export const answerEventLog = rule(EventLog, 'answerEventLog', {
  decide: (log, { encoding: named, timeFormat, leavesOut }) => {
    const encoding = named === null ? null : toldEncoding(named);
    if (isRefusal(encoding)) return encoding;
    const answered = {
      encoding: encoding ?? log.encoding,
      timeFormat: timeFormat ?? log.timeFormat,
      leavesOut: leavesOut ?? log.leavesOut,
    };
    return timeFormatFault(timeFormat) ?? stillOpen({ ...log, ...answered }) ?? change(EventLog, answered);
  },
});

/** Why the same would be asked about a log again; null where it would not. */
function stillOpen(log: EventLogRow): Refusal | null {
  if (log.guessedEncoding !== null && log.encoding === null)
    return refuse('RULE', 'process.tellEncoding', ['encoding'], { guessed: log.guessedEncoding });
  if (log.guessedTimeFormat !== null && log.timeFormat === null)
    return refuse('RULE', 'process.tellTimeFormat', ['timeFormat'], { guessed: log.guessedTimeFormat });
  const isLeft = log.emptyCases + log.cutEvents > 0;
  return isLeft && !log.leavesOut ? refuse('RULE', 'process.tellLeftOut', ['leavesOut']) : null;
}
