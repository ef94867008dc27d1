import type { TimeDoubt } from './clock.js';
import { Overloaded } from './outage.js';

/** Nothing is done, since nobody can say when it is done. The same may be sent again with the same key. */
export class TimeUncertain extends Overloaded {
  constructor(
    /** Told to the person, in their language. */
    message: string,
    readonly doubt: TimeDoubt,
  ) {
    super(message);
  }
}
