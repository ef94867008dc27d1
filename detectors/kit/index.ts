export * from './bidders.js';
export * from './days.js';
export * from './detector.js';
export * from './facts.js';
export * from './money.js';
export * from './proof.js';
export * from './thresholds.js';
