import type { SideWrite } from '../kernel/command.js';

/**
 * Written by the closing of a unit and by every act that makes one of its accounts active, so that the slower of two concurrent acts sees
 * what the other did. `turn` differs with every write.
 */
export function unitFence(unitId: string, turn: string): SideWrite {
  return { into: 'cursors', put: { _id: `unit:${unitId}`, turn } };
}
