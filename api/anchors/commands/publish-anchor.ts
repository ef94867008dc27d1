import { publishAnchorInput } from '../../../schema/anchors/inputs.js';
import { trailAnchor } from '../../../schema/anchors/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { TrailAnchorRow } from '../model.js';

/** Publishes the log's checkpoint of a day; asked for by a job, once a day. */
export const publishAnchor = defineCommand({
  lifecycle: trailAnchor,
  move: 'publishAnchor',
  input: publishAnchorInput,
  subjectId: null,
  decide: (_: null, { day, size, root, note, witnessed }) =>
    change<TrailAnchorRow>({ day, size, root, note, witnessed }),
});
