/** Where to go after sign-in: a path of this page, never an address that somebody put into a link. */
export const safePath = (from: string | null): string =>
  from?.startsWith('/') && !from.startsWith('//') && !from.startsWith('/\\') && !from.startsWith('/sign-in')
    ? from
    : '/';
