import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { IntakeError } from './errors.js';
import { type Profile, profileSchema } from './profile.js';

const SHIPPED = fileURLToPath(new URL('../profiles/', import.meta.url));

/** The names of the profiles that come with the product. */
export function shippedProfiles(): readonly string[] {
  return readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/**
 * Loads a profile.
 * @param nameOrPath the name of one that is shipped, or the path of a file (with a slash in it, or ending in .json)
 * @throws IntakeError that names the part of the file that is wrong
 */
export async function loadProfile(nameOrPath: string): Promise<Profile> {
  const isPath = /[\\/]|\.json$/i.test(nameOrPath);
  const path = isPath ? nameOrPath : `${SHIPPED}${nameOrPath}.json`;
  if (!isPath && !(shippedProfiles().includes(nameOrPath) && existsSync(path))) {
    const names = shippedProfiles().join(', ');
    throw new IntakeError(
      'profileNotFound',
      `there is no profile "${nameOrPath}": use ${names}, or a path to your own`,
    );
  }
  return parseProfile(path, await textOf(path));
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new IntakeError('profileNotFound', `cannot read the profile ${path}: ${String(cause)}`, cause);
  }
}

/** Checks the text of a profile; `path` is only for the message. @throws IntakeError */
export function parseProfile(path: string, text: string): Profile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new IntakeError('profileInvalid', `the profile ${path} is not JSON: ${what}`, cause);
  }
  const result = profileSchema.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `\n  ${where(issue)}: ${issue.message}`);
  throw new IntakeError('profileInvalid', `the profile ${path} is wrong:${problems.join('')}`);
}

const where = (issue: z.core.$ZodIssue): string => issue.path.map(String).join('.') || '(the whole)';
