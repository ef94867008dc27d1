/** The page that shows the day's anchor to staff, suppliers and visitors alike. */
export const places = { TrailAnchor: () => '/verify' };
