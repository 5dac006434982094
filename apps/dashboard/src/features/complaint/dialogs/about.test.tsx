import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../drafts/drafts.js';
import { Verb } from '../case/verbs/verb.js';
import {
  acted,
  callback,
  clock,
  entry,
  escalation,
  leg,
  offering,
  request,
  supervisionOrder,
  urge,
  urgeAnswer,
} from '../testing/acted.js';
import { Bench, refused, serving } from '../testing/bench.js';
import { FakeServer } from '../testing/fake-server.js';
import { liaison, supervisor } from '../testing/seat.js';
import { opensOn } from './about.js';
import type { ActedCase } from './use-acted.js';

afterEach(cleanup);
beforeEach(() => drafts.clear(''));

const sources = Object.values(
  import.meta.glob<string>('./*/commands.ts', { query: '?raw', import: 'default', eager: true }),
);

const [schema = ''] = Object.values(
  import.meta.glob<string>('../../../../../../packages/contract/schema.graphql', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The field of a verb's command that says to which part of a complaint it is done; null where it is done to the whole. */
function partNamedBy(verb: Verb): string | null {
  const command = `mutation ${verb[0]?.toUpperCase()}${verb.slice(1)}(`;
  const source = sources.find((one) => one.includes(command)) ?? '';
  const input = /\$input: (\w+)!/.exec(source.slice(source.indexOf(command)))?.[1] ?? '';
  const fields = new RegExp(`^input ${input} \\{([\\s\\S]*?)^\\}`, 'm').exec(schema)?.[1] ?? '';
  return /^ {2}((?:request|urge|supervision|escalation|callback|clock)Id):/m.exec(fields)?.[1] ?? null;
}

const breached = (id: string) => clock({ id, breach: { at: '2026-11-21T02:00:00.000Z', state: 'standing' } });

/** A complaint on which nothing waits but one part of this name. */
const having: Readonly<Record<string, (id: string) => ActedCase>> = {
  requestId: (id) => acted({ requests: [request({ id })] }),
  urgeId: (id) => acted({ urges: [urge({ id })] }),
  supervisionId: (id) => acted({ supervisions: [supervisionOrder({ id, rung: 'circular' })] }),
  escalationId: (id) => acted({ escalations: [escalation({ id })] }),
  callbackId: (id) => acted({ callbacks: [callback({ id })] }),
  clockId: (id) => acted({ clocks: [breached(id)] }),
};

/** As far as a verb wants its part in a state of its own. */
const ripe: Partial<Record<Verb, (id: string) => ActedCase>> = {
  judgeUrge: (id) => acted({ urges: [urge({ id, state: 'answered', answer: urgeAnswer })] }),
  judgeSupervision: (id) => acted({ supervisions: [supervisionOrder({ id, state: 'replied' })] }),
};

/** These are done without a word. */
const wordless: readonly Verb[] = ['acknowledge', 'withdrawRequest'];

const ofParts = Object.values(Verb).flatMap((verb) => {
  const part = partNamedBy(verb);
  return part === null || wordless.includes(verb) ? [] : [[verb, part] as const];
});

const textOf = async () =>
  (await screen.findAllByRole<HTMLTextAreaElement>('textbox')).filter(
    (one) => one.localName === 'textarea',
  )[0] as HTMLTextAreaElement;

test.each(ofParts)('C3 what was written with %s about one %s fills no form about another', async (verb, part) => {
  const about = (id: string) => {
    cleanup();
    const me = ['answerUrge', 'replySupervision'].includes(verb) ? liaison : supervisor;
    new Bench(serving([], (ripe[verb] ?? having[part])?.(id)), me).open(verb);
    return textOf();
  };
  fireEvent.change(await about('first'), { target: { value: '只说第一件' } });
  expect((await about('second')).value).toBe('');
  expect((await about('first')).value).toBe('只说第一件');
});

test.each(ofParts)('D2 a text of %s about one %s is out of reach of the form about another', async (verb, part) => {
  const complaint = (ripe[verb] ?? having[part])?.('second') ?? acted();
  const me = ['answerUrge', 'replySupervision'].includes(verb) ? liaison : supervisor;
  new Bench(serving([], complaint), me).open(verb);
  fireEvent.change(await textOf(), { target: { value: '说的是第二件' } });
  const [key = ''] = [...drafts.all().keys()];
  const written = key.split(':').slice(2, -1).join(':');
  expect(written).toContain('second');
  expect([opensOn(complaint, verb, written), opensOn(complaint, verb, 'first')]).toEqual([true, false]);
});

test('C3 the contract names such a part for each of these', () => {
  expect(ofParts.map(([verb]) => verb).toSorted()).toEqual(
    [
      ...['rule', 'askEvidence', 'askAppeal', 'answerUrge', 'judgeUrge', 'withdrawUrge', 'replySupervision'],
      ...['judgeSupervision', 'lowerSupervision', 'answerEscalation', 'withdrawEscalation', 'recordCallback'],
    ].toSorted(),
  );
});

test('C3 what was written to reject one answer is not said of the next', async () => {
  const answered = (id: string, text: string) =>
    acted({
      assignments: [leg({ state: 'answered' })],
      timeline: [entry({ id, verb: 'answered', departmentId: 'housing', text })],
    });
  new Bench(serving([], answered('4:0', '已到现场'))).open('rejectAnswer');
  fireEvent.change(await textOf(), { target: { value: '没有说结果' } });
  cleanup();
  new Bench(serving([], answered('9:0', '已更换阀门'))).open('rejectAnswer');
  expect((await textOf()).value).toBe('');
});

test('C3 a form stays with the request it was opened for when somebody else has ruled on it, and sends nothing about another', async () => {
  const both = acted({ requests: [request({ id: 'r1' }), request({ id: 'r2', basis: '另一件' })] });
  let complaint = both;
  const server = new FakeServer((operation) => {
    if (operation === 'Acted') return { complaint };
    if (operation !== 'Rule') return {};
    complaint = { ...both, offers: offering(both, { rule: ['r2'] }), version: 8 };
    return refused('StaleVersion', { changedAt: '2026-11-22T02:29:40.000Z', changedBy: '李工' });
  });
  const bench = new Bench(server).open('rule');
  await bench.choose('不同意');
  await bench.write(/裁定理由/, '职责清单写明归你');
  await bench.press(/^裁定：不同意/);
  await screen.findByText(/李工/);
  expect(screen.getByDisplayValue('职责清单写明归你')).toBeDefined();
  await bench.press(/^裁定：不同意/);
  await waitFor(() => expect(server.inputs('Rule').map(({ requestId }) => requestId)).toEqual(['r1', 'r1']));
});
