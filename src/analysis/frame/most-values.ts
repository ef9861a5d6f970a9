/** Values of one answer, about 100 MB as text. */
export const mostValues = 5_000_000;
