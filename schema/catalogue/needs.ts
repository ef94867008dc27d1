/** For moves that request, buy or order parts: the part of every line has to be in use, however long ago the line was written. */
export const PARTS_IN_USE = { by: 'lines.partId', states: ['ACTIVE'] } as const;
