import { createContext, type ReactNode, use, useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../graphql.js';
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
}

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((entry) => [entry.id, entry]));

export function bookOf(wire: Wire): DirectoryBook {
  return {
    ...wire,
    departmentById: byId(wire.departments),
    districtById: byId(wire.districts),
    categoryById: byId(wire.categories),
  };
}

const empty = bookOf({ departments: [], districts: [], categories: [] });

export const DirectoryContext = createContext<DirectoryBook>(empty);

export const useDirectory = (): DirectoryBook => use(DirectoryContext);

/** Loads the directory once. Until it is there ids stand for names; a page never waits for it. */
export function DirectoryProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, again] = useQuery({ query: DirectoryQuery });
  const book = useMemo(() => (data ? bookOf(data.directory) : empty), [data]);
  return (
    <DirectoryContext value={book}>
      {error && !data ? <ErrorNote error={error} onRetry={() => again({ requestPolicy: 'network-only' })} /> : null}
      {children}
    </DirectoryContext>
  );
}
