import type { Law } from '../use-law.js';
import type { Acted } from './acted.js';
import type { Hold, Viewer } from './verb.js';

/** A verb is called for now (null), can be used though nothing calls for it, must wait for something, or makes no sense. */
export type Verdict = Hold | null | 'later' | 'absent';
/** @param law null while the page does not know it: then the server decides */
export type Judge = (complaint: Acted, viewer: Viewer, law: Law | null) => Verdict;

export const when = (there: boolean): Verdict => (there ? null : 'absent');
