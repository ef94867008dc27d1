import { EventLog, type EventLogRow } from '../../../schema/process/event-log.js';
import { toldEncoding } from '../../catalogue/index.js';
import { isRefusal, type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { timeFormatFault } from '../time-format-fault.js';

/** Answers what was asked about a log before it can be imported: its encoding, the format of its times, or what is to be left out. */
export const answerEventLog = rule(EventLog, 'answerEventLog', {
  decide: (log, { encoding: named, timeFormat, leavesOut }) => {
    const encoding = named === null ? null : toldEncoding(named);
    const fault = timeFormatFault(timeFormat);
    if (isRefusal(encoding)) return refuseTogether([encoding, fault]) ?? encoding;
    if (fault) return fault;
    const answered = {
      encoding: encoding ?? log.encoding,
      timeFormat: timeFormat ?? log.timeFormat,
      leavesOut: leavesOut ?? log.leavesOut,
    };
    return stillOpen({ ...log, ...answered }) ?? change(EventLog, answered);
  },
});

/** Why the same would be asked about a log again, each question at its field; null where nothing would. */
function stillOpen(log: EventLogRow): Refusal | null {
  const { encoding, guessedEncoding, timeFormat, guessedTimeFormat, leavesOut } = log;
  const isLeft = log.emptyCases + log.cutEvents > 0;
  return refuseTogether([
    guessedEncoding !== null && encoding === null
      ? refuse('RULE', 'process.tellEncoding', ['encoding'], { guessed: guessedEncoding })
      : null,
    guessedTimeFormat !== null && timeFormat === null
      ? refuse('RULE', 'process.tellTimeFormat', ['timeFormat'], { guessed: guessedTimeFormat })
      : null,
    isLeft && !leavesOut ? refuse('RULE', 'process.tellLeftOut', ['leavesOut']) : null,
  ]);
}
