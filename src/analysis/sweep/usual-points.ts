/** Stops of an input whose values are not counted in the question, alone and in a grid of two. */
export const usualPoints = 41;
export const usualGridPoints = 11;
