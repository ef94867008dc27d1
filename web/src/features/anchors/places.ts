/** Where the day's anchor is told, to staff, suppliers and visitors alike. */
export const places = { TrailAnchor: () => '/verify' };
