/** The most values along one curve: a question costs so many runs. */
export const mostPoints = 500;
