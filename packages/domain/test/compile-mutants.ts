import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../src', import.meta.url));
const configFile = fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url));

/** A change of the sources: in a file of `src`, one text in the place of another. */
export interface Mutation {
  readonly file: string;
  readonly replace: string;
  readonly by: string;
}

const rootNames = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(src, name));

const options = ts.convertCompilerOptionsFromJson(
  ts.readConfigFile(configFile, ts.sys.readFile).config.compilerOptions,
  dirname(configFile),
).options;

/** The sources as they are; a mutant reuses what it does not change. */
let present: ts.Program | undefined;

/**
 * Compiles the domain with some changes, which are made in memory alone.
 *
 * @param files of `src`: only these are looked at, which spares the time of all others
 * @returns those of the files that do not compile
 * @throws Error where a text to replace does not stand exactly once in its file
 */
export function brokenAmong(files: readonly string[], ...mutations: readonly Mutation[]): readonly string[] {
  const texts = mutatedTexts(mutations);
  const host = ts.createCompilerHost(options);
  const { readFile, getSourceFile } = host;
  host.readFile = (file) => texts.get(resolve(file)) ?? readFile(file);
  host.getSourceFile = (file, ...rest) =>
    (texts.has(resolve(file)) ? undefined : present?.getSourceFile(file)) ?? getSourceFile(file, ...rest);
  const program = ts.createProgram({ rootNames, options: { ...options, noEmit: true, types: [] }, host });
  present ??= mutations.length === 0 ? program : undefined;
  return files.filter((file) => program.getSemanticDiagnostics(program.getSourceFile(join(src, file))).length > 0);
}

function mutatedTexts(mutations: readonly Mutation[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, replace, by } of mutations) {
    const path = resolve(src, file);
    const text = texts.get(path) ?? ts.sys.readFile(path) ?? '';
    if (text.split(replace).length !== 2) throw new Error(`${file} does not hold ${JSON.stringify(replace)} once`);
    texts.set(
      path,
      text.replace(replace, () => by),
    );
  }
  return texts;
}
