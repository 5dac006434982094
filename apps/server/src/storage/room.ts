import { statfs } from 'node:fs/promises';

/** How many bytes can still be written to the disk of a folder by those who are no superusers. */
export async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
