import type { SideWrite } from '../kernel/command.js';

/**
 * Written by the closing of a unit and by every act that makes an account of it active, so that of two at once the slower sees what
 * the other did. `turn` differs with every write.
 */
export function unitFence(unitId: string, turn: string): SideWrite {
  return { into: 'cursors', put: { _id: `unit:${unitId}`, turn } };
}
