/** Scenarios of one comparison. */
export const mostCompared = 4;
/** Differences whose shares are computed over every order, by 2^n runs. */
export const mostShapley = 10;
