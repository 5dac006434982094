/**
 * Letters that people read as a digit in a folded text: O and l by their look, in Latin, Greek and Cyrillic; 洞, 拐 and 勾 as
 * they are said over the radio. They are letters too, so they count only beside digits, and are not folded.
 */
export const lookalikes = { zeros: 'oоο洞', ones: 'liıі', sevens: '拐', nines: '勾' } as const;

const figures: ReadonlyMap<string, string> = new Map(
  (
    [
      ['0', lookalikes.zeros],
      ['1', lookalikes.ones],
      ['7', lookalikes.sevens],
      ['9', lookalikes.nines],
    ] as const
  ).flatMap(([figure, letters]) => [...letters].map((letter) => [letter, figure] as const)),
);

const LETTERS = new RegExp(`[${[...figures.keys()].join('')}]`, 'gu');

/** @param text folded. @returns it with the figure for each such letter, of the same length */
export const withFigures = (text: string): string => text.replace(LETTERS, (letter) => figures.get(letter) ?? letter);
