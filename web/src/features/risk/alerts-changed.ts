/** Asks to be told when an alert that the reader may see was raised or worked on. */
export const ALERTS_CHANGED = 'subscription AlertsChanged { alertsChanged }';
