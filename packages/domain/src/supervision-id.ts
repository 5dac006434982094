/** Within a complaint: `s1`, `s2` … */
export type SupervisionId = string;
