/**
 * How node runs the platform's programs, everywhere; the image has them in NODE_OPTIONS. In more room for young objects, those of
 * many requests at once are gone before they are looked at (docs/bench.md).
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=32'];
