import { describe, expect, it } from '@jest/globals';
import { type Asking, judgeTime, type TimeLine, type TimeMarks } from './judge-time.js';

const T = Date.parse('2026-03-02T01:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const none: TimeMarks = { logged: null, cosigned: null, required: false };
const witnessed = (cosigned: number | null): TimeMarks => ({ logged: null, cosigned, required: true });
/** The database's answer at a moment of the monotonic clock; `ahead` says by how much it is ahead of the true time. */
const asked = (mono: number, ahead = 0, took = 2): Asking => ({ said: T + mono + ahead, sent: mono, got: mono + took });
const run = (...steps: readonly (readonly [Asking, TimeMarks])[]): TimeLine => {
  const end = steps.reduce<TimeLine | null>((line, [asking, marks]) => judgeTime(line, asking, marks), null);
  if (!end) throw new Error('no asking');
  return end;
};
/** The error of the time held at a moment of the monotonic clock. */
const off = (line: TimeLine, mono: number) => line.latest + mono - (T + mono);

describe('the time held', () => {
  it('the time held lies between an answer given on sending and one given on receipt', () => {
    const { earliest, latest, doubt } = run([asked(1_000, 0, 400), none]);
    expect([earliest, latest, doubt]).toEqual([T - 400, T + 1, null]);
  });

  it('a slow answer does not move the time held', () => {
    const line = run([asked(0), none], [asked(1_000, 0, 3_000), none]);
    expect(line).toMatchObject({ earliest: T - 2, latest: T + 1, doubt: null });
  });

  it('the time held follows small corrections', () => {
    const line = run([asked(0), none], [asked(1_000, 900), none]);
    expect(line.doubt).toBeNull();
    expect(off(line, 2_000)).toBe(901);
  });
});

describe('a jump', () => {
  it('a jump of more than 2 s is not followed, forward or back, and the doubt ends when it is undone', () => {
    for (const jump of [2_500, 10 * DAY, -2_500, -10 * DAY]) {
      const line = run([asked(0), none], [asked(1_000, jump), none]);
      expect(line.doubt).toBe('jumped');
      expect(off(line, 2_000)).toBe(1);
      expect(judgeTime(line, asked(2_000), none).doubt).toBeNull();
    }
  });

  it('small steps that add up within ten minutes are a jump too', () => {
    const steps = [0, 900, 1_800, 2_700].map((ahead, at) => [asked(at * 1_000, ahead), none] as const);
    expect(run(...steps).doubt).toBe('jumped');
  });

  it('a jump is believed once a witness agrees with it by its own clock', () => {
    const before = run([asked(0), witnessed(T)]);
    const jumped = judgeTime(before, asked(1_000, HOUR), witnessed(T));
    expect(jumped.doubt).toBe('jumped');
    const line = judgeTime(jumped, asked(5_000, HOUR), witnessed(T + HOUR + 4_000));
    expect(line.doubt).toBeNull();
    expect(off(line, 6_000)).toBe(HOUR + 1);
  });

  it('a jump is not believed while the witness disagrees, however long that lasts', () => {
    let line = run([asked(0), witnessed(T)]);
    for (let mono = 1_000; mono < 2 * HOUR; mono += 60_000)
      line = judgeTime(line, asked(mono, 10 * DAY), witnessed(T + mono - 1_000));
    expect(line.doubt).toBe('jumped');
    expect(off(line, HOUR)).toBe(1);
  });

  it('a jump is believed after ten minutes where no witness is required', () => {
    const jumped = run([asked(0), none], [asked(1_000, HOUR), none], [asked(599_000, HOUR), none]);
    expect(jumped.doubt).toBe('jumped');
    const line = judgeTime(jumped, asked(602_000, HOUR), none);
    expect(line.doubt).toBeNull();
    expect(off(line, 602_000)).toBe(HOUR + 1);
  });

  it('the ten minutes start again when the database jumps again', () => {
    const jumped = run([asked(0), none], [asked(1_000, HOUR), none], [asked(500_000, 2 * HOUR), none]);
    expect(judgeTime(jumped, asked(700_000, 2 * HOUR), none).doubt).toBe('jumped');
  });
});

describe('a database behind', () => {
  it('a database behind the log is not believed, and what has passed stays past', () => {
    const line = run([asked(0), { ...none, logged: T + 6_000 }]);
    expect(line.doubt).toBe('behind');
    expect(off(line, 1_000)).toBe(6_000 - 2);
  });

  it('a database behind the witness is not believed', () => {
    expect(run([asked(0), witnessed(T + 6_000)]).doubt).toBe('behind');
  });

  it('a database days behind a witness may be right: the time is between what the two say', () => {
    const line = run([asked(0), witnessed(T + 7 * DAY)]);
    expect(line.doubt).toBe('behind');
    expect(off(line, 1_000)).toBe(7 * DAY - 2);
    expect(line.latest - line.earliest).toBe(7 * DAY);
  });

  it('a database behind them by less than 5 s is believed', () => {
    expect(run([asked(0), { logged: T + 4_000, cosigned: T + 4_000, required: true }]).doubt).toBeNull();
  });

  it('a database is believed again as soon as it has caught up', () => {
    const line = run([asked(0), { ...none, logged: T + 60_000 }], [asked(56_000), { ...none, logged: T + 60_000 }]);
    expect(line.doubt).toBeNull();
    expect(off(line, 60_000)).toBe(1);
  });

  it('a database behind leaves the time held before in force', () => {
    const line = run([asked(0), none], [asked(1_000, -HOUR), { ...none, logged: T }]);
    expect(line.doubt).toBe('behind');
    expect(off(line, 2_000)).toBe(1);
  });
});

describe('a process that begins', () => {
  it('a process that starts is vouched for by a witness that has signed within a quarter of an hour', () => {
    expect(run([asked(0), witnessed(T - 14 * 60_000)]).doubt).toBeNull();
  });

  it('a witness that last signed ten days ago vouches for nothing until it signs again', () => {
    const line = run([asked(0, 10 * DAY), witnessed(T - 1_000)]);
    expect(line.doubt).toBe('unvouched');
    expect(judgeTime(line, asked(1_000, 10 * DAY), witnessed(T)).doubt).toBe('unvouched');
    expect(judgeTime(line, asked(2_000), witnessed(T + 1_000)).doubt).toBeNull();
  });

  it('a process needs no witness where none is required, and goes on when its witness falls silent later', () => {
    expect(run([asked(0), none]).doubt).toBeNull();
    expect(run([asked(0), witnessed(T)], [asked(HOUR), witnessed(T)]).doubt).toBeNull();
  });
});
