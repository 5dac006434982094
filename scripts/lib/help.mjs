/** Prints `text` and ends the process where `asked`, by default the first argument, asks for help. */
export function helpOnRequest(text, asked = process.argv[2]) {
  if (!['--help', '-h'].includes(asked)) return;
  console.log(text.trim());
  process.exit(0);
}
