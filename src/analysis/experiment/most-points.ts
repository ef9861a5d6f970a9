/** Limit on the values along one curve: each value is one run. */
export const mostPoints = 500;
