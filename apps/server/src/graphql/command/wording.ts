/** Descriptions that many inputs share. */
export const complaintId = 'The complaint.';
export const expectedVersion =
  'The version you saw: refused as StaleVersion when somebody has decided something since. Absent: decide all the same.';
export const idempotencyKey = 'The same key from the same person is executed once and answers the same every time.';
