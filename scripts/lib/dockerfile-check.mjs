import fs from 'node:fs';
import { validate } from 'dockerfile-utils';
import { root } from './root.mjs';

/** One line per thing that Docker would refuse or warn of in the Dockerfile. */
export function dockerfileFindings() {
  return validate(fs.readFileSync(`${root}Dockerfile`, 'utf8')).map(
    ({ range, message }) => `Dockerfile:${range.start.line + 1} ${message}`,
  );
}
