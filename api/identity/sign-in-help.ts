import { readEnv } from '../kernel/env.js';
import { mailsGoOut } from '../mails/index.js';

/** Whose platform this is, whom to call, and whether a forgotten password can be helped with by mail; the same for everybody who asks. */
export async function signInHelp() {
  const { company, contact } = readEnv();
  return { company: company?.zh ?? null, companyEn: company?.en ?? null, contact, goesOut: await mailsGoOut() };
}
