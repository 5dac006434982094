/** Prints `text` and ends the process where the first argument asks for help. */
export function helpOnRequest(text) {
  if (!['--help', '-h'].includes(process.argv[2])) return;
  console.log(text.trim());
  process.exit(0);
}
