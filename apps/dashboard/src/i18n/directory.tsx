import { createContext, type ReactNode, use, useCallback, useMemo, useRef } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { useAnswer } from '../live/use-answer.js';
import { ErrorNote } from '../ui/ErrorNote.js';

const DirectoryQuery = graphql(`
  query Directory {
    directory {
      departments { id name nameEn shortName liaisonName liaisonPhone }
      districts { id name nameEn }
      categories { id parentId name nameEn departmentId }
    }
  }
`);

type Wire = ResultOf<typeof DirectoryQuery>['directory'];

/** Departments, districts and categories: lists as the server orders them, and each by its id. */
export interface DirectoryBook extends Wire {
  readonly departmentById: ReadonlyMap<string, Wire['departments'][number]>;
  readonly districtById: ReadonlyMap<string, Wire['districts'][number]>;
  readonly categoryById: ReadonlyMap<string, Wire['categories'][number]>;
  /** Says that something is shown whose id is not in the book: it was added after the book was loaded. */
  readonly miss: (id: string) => void;
}

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((entry) => [entry.id, entry]));

export function bookOf(wire: Wire, miss: (id: string) => void = () => undefined): DirectoryBook {
  return {
    ...wire,
    departmentById: byId(wire.departments),
    districtById: byId(wire.districts),
    categoryById: byId(wire.categories),
    miss,
  };
}

const empty = bookOf({ departments: [], districts: [], categories: [] });

export const DirectoryContext = createContext<DirectoryBook>(empty);

export const useDirectory = (): DirectoryBook => use(DirectoryContext);

/**
 * Loads the directory once, and again when something is shown that is not in it: an import adds departments and categories
 * while people watch. Until it is there ids stand for names; a page never waits for it.
 */
export function DirectoryProvider({ children }: { children: ReactNode }) {
  const { data, error, again } = useAnswer({ query: DirectoryQuery, variables: {}, question: null });
  const missed = useRef(new Set<string>());
  const asking = useRef(false);
  const miss = useCallback(
    (id: string) => {
      if (missed.current.has(id)) return;
      missed.current.add(id);
      if (asking.current) return;
      asking.current = true;
      // words are looked up while rendering, where nothing may be asked; and one question serves all that is missing
      queueMicrotask(() => {
        asking.current = false;
        again();
      });
    },
    [again],
  );
  const book = useMemo(() => (data ? bookOf(data.directory, miss) : empty), [data, miss]);
  return (
    <DirectoryContext value={book}>
      {error && !data ? <ErrorNote error={error} onRetry={again} /> : null}
      {children}
    </DirectoryContext>
  );
}
