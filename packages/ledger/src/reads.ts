import type { TimeSource } from '@watchfloor/domain/time';
import { Callbacks } from './callbacks.js';
import { Complaints } from './complaints.js';
import type { People } from './people/people.js';
import { Queue } from './queue/page.js';
import type { Reader } from './reader.js';
import { Trends } from './trends/trends.js';

/** The rooms that may have much to read, of one reader. */
export interface Reads {
  readonly queue: Queue;
  readonly complaints: Complaints;
  readonly callbacks: Callbacks;
  readonly trends: Trends;
}

export const readsBy = (reader: Reader, time: TimeSource, people: People): Reads => ({
  queue: new Queue(reader, time),
  complaints: new Complaints(reader, people),
  callbacks: new Callbacks(reader),
  trends: new Trends(reader, time),
});
