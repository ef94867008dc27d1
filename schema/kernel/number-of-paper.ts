/** What every number on somebody else's paper has, however it is typed: a letter or a digit. */
export const NUMBER_OF_PAPER = /[\p{L}\p{N}]/u;
