import { describe, expect, it } from '@jest/globals';
import { stageOf } from './stages.js';

const DUE = new Date('2026-03-05T15:59:59.999Z');
const HOUR = 3_600_000;
const said = (is: 'DAY' | 'INSTANT', hoursLeft: number) => {
  const stage = stageOf(DUE, is, new Date(DUE.getTime() - hoursLeft * HOUR));
  return stage && [stage.notice, stage.hours, (DUE.getTime() - stage.at.getTime()) / HOUR];
};

describe('the reminder whose time has come', () => {
  it('there is none more than 24 hours before', () => {
    expect([said('DAY', 24.01), said('INSTANT', 24.01)]).toEqual([null, null]);
  });

  it('work that is too late after an instant is reminded of a day and an hour before, and never after it', () => {
    expect(said('INSTANT', 24)).toEqual(['notice.deadline24', 24, 24]);
    expect(said('INSTANT', 1.5)).toEqual(['notice.deadline24', 24, 24]);
    expect(said('INSTANT', 1)).toEqual(['notice.deadline1', 1, 1]);
    expect([said('INSTANT', 0), said('INSTANT', -30)]).toEqual([null, null]);
  });

  it('work with a due day is reminded of a day before, when it is overdue, and then every week', () => {
    expect(said('DAY', 3)).toEqual(['notice.dueSoon', 24, 24]);
    expect(said('DAY', 0)).toEqual(['notice.overdue', 0, 0]);
    expect(said('DAY', -167)).toEqual(['notice.overdue', 0, 0]);
    expect(said('DAY', -168)).toEqual(['notice.overdue', -168, -168]);
    expect(said('DAY', -400)).toEqual(['notice.overdue', -336, -336]);
  });
});
