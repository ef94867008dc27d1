import type { TimeDoubt } from './clock.js';
import { Overloaded } from './outage.js';

/** Nothing is done, since nobody can say at what time it would be done. The same may be sent again with the same key. */
export class TimeUncertain extends Overloaded {
  constructor(
    /** Shown to the person, in their language. */
    message: string,
    readonly doubt: TimeDoubt,
  ) {
    super(message);
  }
}
