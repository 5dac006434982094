import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Crowd } from './crowd.js';
import { MAX_ROWS, Running } from './running.js';

const FEW = 10;
const socketOf = (people: Crowd, person: string) => {
  const closing = new AbortController();
  return { running: new Running(people, person, closing.signal), close: () => closing.abort() };
};

describe('M8 the rows that a person’s sockets hold', () => {
  it('M8 are counted over all of their sockets, and those of another are none of them', () => {
    const people = new Crowd(FEW);
    const [one, other, wen] = [socketOf(people, 'sun'), socketOf(people, 'sun'), socketOf(people, 'wen')];
    const first = {};
    expect(one.running.begin(first, 'a', FEW - 1)).toBeInstanceOf(AbortSignal);
    expect(other.running.begin({}, 'a', 1)).toBeInstanceOf(AbortSignal);
    expect(other.running.begin({}, 'b', 1)).toMatchObject({
      message: `A person's sockets carry at most ${FEW} rows at a time; end what is needed no more.`,
      extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
    });
    expect(wen.running.begin({}, 'a', FEW)).toBeInstanceOf(AbortSignal);
    one.running.end(first);
    one.running.end(first);
    expect(other.running.begin({}, 'b', FEW - 1)).toBeInstanceOf(AbortSignal);
    expect(other.running.begin({}, 'c', 1)).toBeInstanceOf(GraphQLError);
  });

  it('M8 are all given back when a socket goes, though nobody tells of the end of what ran on it', () => {
    const people = new Crowd(FEW);
    const [going, staying] = [socketOf(people, 'sun'), socketOf(people, 'sun')];
    const operations = [{}, {}];
    for (const [nth, operation] of operations.entries()) going.running.begin(operation, `${nth}`, FEW / 2);
    going.close();
    // what comes after it takes no place, and gives none back twice
    expect(going.running.begin({}, 'late', FEW)).toMatchObject({ aborted: true });
    for (const operation of operations) going.running.end(operation);
    expect(staying.running.begin({}, 'a', FEW)).toBeInstanceOf(AbortSignal);
    expect(staying.running.begin({}, 'b', 1)).toBeInstanceOf(GraphQLError);
  });

  it('M8 are none of an operation that the socket itself has no room for', () => {
    const people = new Crowd(2 * MAX_ROWS);
    const [full, other] = [socketOf(people, 'sun'), socketOf(people, 'sun')];
    full.running.begin({}, 'a', MAX_ROWS);
    expect(full.running.begin({}, 'b', 1)).toBeInstanceOf(GraphQLError);
    expect(other.running.begin({}, 'a', MAX_ROWS)).toBeInstanceOf(AbortSignal);
  });
});

describe('K3 what its client wants no more', () => {
  it('K3 is left under the id that it names, and nothing else is', () => {
    const { running } = socketOf(new Crowd(FEW), 'sun');
    const [left, kept] = [running.begin({}, 'left', 1), running.begin({}, 'kept', 1)];
    running.abandon('left');
    expect([left, kept]).toMatchObject([{ aborted: true }, { aborted: false }]);
  });

  it('K3 is everything once its socket is gone', () => {
    const { running, close } = socketOf(new Crowd(FEW), 'sun');
    const wanted = [running.begin({}, 'a', 1), running.begin({}, 'b', 1)];
    close();
    expect(wanted).toMatchObject([{ aborted: true }, { aborted: true }]);
  });
});
