import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** A Markdown page, as comments and texts name one. */
const PAGE = /[\w./-]+\.md\b/g;
/** Cases of `docs/cases.md`, as comments name them: `case S1`, `cases S7-S12, S49`. */
const CASES = /\bcases? (S\d+(?:(?:, |-)S\d+)*)/g;
const TEXT = /\.(?:md|ts|tsx|mjs|css|yml)$/;

/** Pages and clock cases that the repository names and does not hold, each as `file: what`. */
export function docsFindings() {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  // one that was deleted is tracked until that is committed
  const files = tracked.filter((file) => file !== '' && fs.existsSync(path.join(root, file)));
  const held = new Set(files);
  const numbers = new Set([...read('docs/cases.md').matchAll(/^\| (S\d+) \|/gm)].map(([, number]) => number));
  return files.filter((file) => TEXT.test(file)).flatMap((file) => missingFrom(file, held, numbers));
}

function missingFrom(file, held, numbers) {
  const text = read(file);
  const isHeld = (page) => [page, path.join(path.dirname(file), page)].some((place) => held.has(path.normalize(place)));
  const pages = (text.match(PAGE) ?? []).filter((page) => !isHeld(page));
  const cases = [...text.matchAll(CASES)]
    .flatMap(([, named]) => named.match(/S\d+/g))
    .filter((one) => !numbers.has(one));
  return [
    ...pages.map((page) => `${file}: ${page} is not in the repository`),
    ...cases.map((one) => `${file}: docs/cases.md has no case ${one}`),
  ];
}

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
