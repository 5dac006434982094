/** What the bench uses of a package without types: moment itself, with working time added. */
declare module 'moment-business-time' {
  interface WorkingMoment {
    addWorkingTime(amount: number, unit: 'minutes'): { valueOf(): number };
  }
  const moment: {
    (at: number): WorkingMoment;
    updateLocale(name: string, change: { readonly holidays: readonly string[]; readonly workinghours: object }): void;
  };
  export default moment;
}
