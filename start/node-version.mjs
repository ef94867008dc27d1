const NEEDED = [20, 19];

/** Why this Node.js is too old to run the platform, as one sentence; null where it is recent enough. */
export function whyNodeTooOld(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return null;
  return `Qingcai needs Node.js ${NEEDED.join('.')} or later; this is ${version}. Install Node.js 20 LTS or 22 LTS and try again.`;
}
