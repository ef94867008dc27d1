import { z } from 'zod';
import { command, day } from '../kernel/inputs.js';

const HASH = /^[A-Za-z0-9+/]{43}=$/;

/** The checkpoint that is published for a day. `note` is signed text and stays as it is. */
export const publishAnchorInput = command({
  day,
  size: z.int('input.required').min(1, 'input.required'),
  root: z.string('input.required').regex(HASH, 'input.id'),
  note: z.string('input.required').min(1, 'input.required').max(10_000, 'input.tooLong'),
  witnessed: z.boolean('input.required'),
});
