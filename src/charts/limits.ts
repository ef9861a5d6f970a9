/** Panels of a picture, and lines of a panel: one for each colour and dash. */
export const mostPanels = 12;
export const mostLines = 6;
/** Charts below one another, and rows of bars. */
export const mostParts = 6;
export const mostRows = 24;
