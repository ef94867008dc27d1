/** What asks for, buys or orders parts: each line's part is in use, however long ago the line was written. */
export const PARTS_IN_USE = { by: 'lines.partId', states: ['ACTIVE'] } as const;
