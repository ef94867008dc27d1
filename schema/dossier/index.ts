export * from './compile.js';
export * from './dossier.js';
export * from './project.js';
export * from './sources.js';
export * from './state.js';
