import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, expect, test } from 'vitest';
import { DirectoryProvider } from './directory.js';
import { LanguageProvider } from './language.js';
import { useWords } from './words.js';

afterEach(cleanup);

const entry = (id: string, name: string) => ({ __typename: 'District', id, name, nameEn: name });

/** A server whose directory grows with every question. */
function growingDirectory(answers: readonly (readonly { id: string }[])[]) {
  let asked = 0;
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: () => {
      const districts = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      return Promise.resolve(Response.json({ data: { directory: { departments: [], categories: [], districts } } }));
    },
  });
  return { client, asked: () => asked };
}

function District({ id }: { id: string }) {
  return <p>{useWords().district(id)}</p>;
}

const shown = (client: Client, ...ids: string[]) =>
  render(
    <LanguageProvider>
      <Provider value={client}>
        <DirectoryProvider>
          {ids.map((id) => (
            <District key={id} id={id} />
          ))}
        </DirectoryProvider>
      </Provider>
    </LanguageProvider>,
  );

test('what an import added after the page was loaded gets its name, by one question for all', async () => {
  const { client, asked } = growingDirectory([[], [entry('east', '城东区'), entry('west', '城西区')]]);
  shown(client, 'east', 'west');
  expect(await screen.findByText('城东区')).toBeDefined();
  expect(screen.getByText('城西区')).toBeDefined();
  expect(asked()).toBe(2);
});

test('an id that nobody knows stands for itself and is asked for once', async () => {
  const { client, asked } = growingDirectory([[], [], [entry('east', '城东区')]]);
  shown(client, 'moon');
  await waitFor(() => expect(asked()).toBe(2));
  cleanup();
  // another page begins anew: one question to load, one for what is missing, and no third
  shown(client, 'moon', 'east');
  expect(await screen.findByText('城东区')).toBeDefined();
  expect(screen.getByText('moon')).toBeDefined();
  await waitFor(() => expect(asked()).toBe(4));
});
