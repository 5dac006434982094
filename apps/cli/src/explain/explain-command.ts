import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { ExitCode, exitCodesHelp } from '../exit-codes.js';
import type { Terminal } from '../terminal/terminal.js';
import { answerLine, refusal } from './answer.js';
import { Calendars } from './calendars.js';
import { linesOf, tooLong } from './lines.js';

const help = `
Reads one JSON object a line from the input and writes one a line, in the same order. Needs no database.

A question:
  calendar      {"timeZone": "Asia/Shanghai", "weekly": {"mon": [["09:00","12:00"],["13:30","17:30"]], …}}
                weekly: days left out are off; an end before its start is on the next day; 24:00 may be written.
                  Without it only minutes, hours and days can be answered.
                holidays, makeUpDays   lists of days like "2025-10-01"; a make-up day works Monday's hours. Default none
                cutOff      {"after": "17:00", "countsAs": "08:30"}: in working time, what comes in from 17:00 on
                            counts as of 08:30 on the next working day. Default none
                closures    [{"from": "2025-11-07T14:00", "to": "2025-11-08T00:00"}], not worked. Default none
                published   {"from": 2018, "through": 2026}, the years whose holidays are known; may also stand beside
                            the calendar. Default: all of them
  startAt       "2025-11-07T16:30:00+08:00"; without a zone it is local to the calendar, as are all instants
  budget        {"amount": 60, "unit": "working-minutes"}
                units: minutes, hours, days, working-minutes, working-hours, working-days.
                The amount is more than 0; 0 working-minutes or working-hours asks for the next working moment.
  endsAt        for days: "same-time" or "close" (of the last day; 24:00 for "days").
                Default: close for working-days, same-time for days
  countsFrom    for working-days: "day-after" receipt, or "start": the day of receipt is the first that closes, and
                a receipt on a day off counts as of the next working day, same time. Default: day-after
  pauses        [[from, to], …], stretches in which the clock stood still; to is null for one that goes on, which
                puts no deadline off yet. Default none
  elapsedTo     in place of budget: an instant
Other fields are ignored.

The answer to budget:     {"dueAt": "2025-11-07T09:30:00Z", "provisional": false,
                           "segments": [{"from": …, "to": …, "kind": "counted"}, …]}
  provisional   the deadline counts work and lies in a year that is not published
  segments      from startAt to dueAt without gaps: counted, paused, offHours, holiday or closure
The answer to elapsedTo:  {"elapsedMinutes": 150}, whole minutes of working time without pauses; 0 where it lies before
                          startAt
The answer to a line that cannot be understood: {"error": "one sentence"}; the rest goes on.

Examples:
  watchfloor explain --jsonl < questions.jsonl > answers.jsonl
  echo '{"calendar":{"timeZone":"America/New_York"},"startAt":"2026-03-07T12:00","budget":{"amount":1,"unit":"days"}}' \\
    | watchfloor explain --jsonl
${exitCodesHelp('0  every line has its answer, be it an error', '2  the command line is wrong')}`;

export function addExplain(program: Command, _terminal: Terminal, end: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description('say when time limits are due, and where the time went')
    .requiredOption('--jsonl', 'read questions and write answers as lines of JSON')
    .addHelpText('after', help)
    .action(async () => {
      await answerAll(process.stdin, process.stdout);
      end(ExitCode.done);
    });
}

/** Resolves when the input has ended, or nobody reads the answers any more. */
async function answerAll(input: Readable, output: Writable): Promise<void> {
  const calendars = new Calendars();
  const answers = async function* (bytes: AsyncIterable<Uint8Array>) {
    for await (const lines of linesOf(bytes)) {
      yield lines
        .map((line) => `${line === tooLong ? refusal('the line is too long') : answerLine(line, calendars)}\n`)
        .join('');
    }
  };
  try {
    await pipeline(input, answers, output, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}
