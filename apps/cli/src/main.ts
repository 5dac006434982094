#!/usr/bin/env node
import { runProgram } from './program.js';
import { processTerminal } from './terminal/terminal.js';

process.exitCode = await runProgram(process.argv, processTerminal(process));
