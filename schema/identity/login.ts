import { text } from '../kernel/fields.js';

/**
 * A login: letters, digits and `. _ - @`, stored in lower case. Logins that end with the number of a registration are assigned and cannot
 * be chosen.
 */
export const login = text()
  .normalised('smallLetters')
  .like(/^[a-z0-9][a-z0-9._@-]{2,79}$/, 'input.login')
  .like(/^(?!(.*@)?gys-\d+-\d+$)/, 'input.loginOfRegistration');
