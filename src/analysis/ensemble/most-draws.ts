/** Draws of one ensemble: the default, and the limit. */
export const usualDraws = 1_000;
export const mostDraws = 1_000_000;

/** Units of work of an ensemble of the command line, where nobody else waits: half an hour. */
export const mostWorkAlone = 1_800_000_000;

/** The limit on seeds, which fits whole numbers of 32 bits. */
export const mostSeed = 2 ** 31 - 1;
