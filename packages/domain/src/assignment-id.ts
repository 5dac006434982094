/** Within a complaint: `a1`, `a2` … in the order in which the legs were opened. */
export type AssignmentId = string;
