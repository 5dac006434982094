import fs from 'node:fs';

/** Counts what vitest's JSON report says; a file that did not even load counts as one failure. */
export function countTests(file) {
  const counted = { passed: 0, failed: 0, skipped: 0 };
  if (!fs.existsSync(file)) return counted;
  for (const { status, assertionResults } of JSON.parse(fs.readFileSync(file, 'utf8')).testResults) {
    let failedHere = 0;
    for (const test of assertionResults) {
      if (test.status === 'passed') counted.passed++;
      else if (test.status === 'failed') failedHere++;
      else counted.skipped++;
    }
    counted.failed += status === 'failed' ? Math.max(1, failedHere) : failedHere;
  }
  return counted;
}

/** `12 passed, 0 failed`, and `, 3 skipped` where any were. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
