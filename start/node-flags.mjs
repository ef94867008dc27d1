/**
 * How node runs the platform's programs everywhere; the image has these flags in NODE_OPTIONS. A larger space for young objects lets those
 * of many concurrent requests die before they are ever copied (docs/bench.md).
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=32'];
