import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { printSchema } from 'graphql';
import { contractFile } from '../paths.js';
import { buildGraphqlSchema } from './schema.js';

/** The committed contract, as this server would write it. */
export const emittedSchema = (): string =>
  `# Emitted by apps/server/src/graphql/emit-schema.ts from the server's classes. Do not edit.\n\n${printSchema(buildGraphqlSchema())}\n`;

/** @param check only compare, and say so by the exit code */
export function emit(check: boolean): void {
  const emitted = emittedSchema();
  if (!check) {
    writeFileSync(contractFile, emitted);
    console.log(`wrote ${contractFile}`);
  } else if (readFileSync(contractFile, 'utf8') !== emitted) {
    console.error(`${contractFile} is not what the server serves: run emit-schema and commit what it writes`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) emit(process.argv.includes('--check'));
