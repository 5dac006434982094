/** Rows of a page and of a window alike, so that a client can compare itself in one query; and of one operation in all. */
export const MOST_ROWS = 500;

/**
 * Of the errors that are found in a document, or in its variables, before the search ends: as many as anybody reads. Each is told
 * with its place, and the rest would cost as much again.
 */
export const MOST_ERRORS = 10;

/** Of a list that an argument or an input holds. */
export const MOST_IN_A_LIST = 200;

/** Lists that may be longer, by their field. */
const longer: Readonly<Record<string, number>> = {
  // as many legs as a person selects on a floor
  items: 500,
};

export const mostIn = (field: string): number => longer[field] ?? MOST_IN_A_LIST;

/** Characters of a file that is sent as a text: a list of holidays of ten years, each day on a line. */
export const MOST_FILE = 100_000;
