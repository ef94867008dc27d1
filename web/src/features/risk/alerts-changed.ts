/** Subscribes to alerts that the reader may see and that were raised or worked on. */
export const ALERTS_CHANGED = 'subscription AlertsChanged { alertsChanged }';
