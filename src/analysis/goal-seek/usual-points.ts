/** Values of a range that are looked at first, where the question states its ends, and values of the second input. */
export const usualSearchPoints = 101;
export const usualFrontierPoints = 11;
