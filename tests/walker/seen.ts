/** What a page shows at one moment, as far as a person could act on it. Plain data: it comes out of the browser. */
export interface Standing {
  readonly url: string;
  /** How many entries the tab's history has: one more after a step that Back undoes. */
  readonly history: number;
  /** How often anything was drawn anew, in all. */
  readonly drawn: number;
  /** What lies over the page: dialogs, menus and lists of choices, the lowest first. */
  readonly overlays: readonly Overlay[];
  readonly focus: Focus;
  /** The language and the theme. */
  readonly look: string;
  readonly things: readonly Thing[];
  /** The keys that it names, as Playwright presses them. */
  readonly keys: readonly string[];
}

export interface Overlay {
  readonly role: string;
  readonly name: string;
  /** Modal ones take the focus and keep it. */
  readonly modal: boolean;
  /** How much can be filled in, chosen or followed, and how many buttons do more than close it; what is disabled does not count. */
  readonly fields: number;
  readonly buttons: number;
  /** Whether it is there to be read: a sheet, a list, a table. */
  readonly tells: boolean;
  /** What it says of something that is wrong. */
  readonly alerts: string;
  /** All that it says. */
  readonly text: string;
}

export interface Focus {
  /** True where nothing has the focus, and neither Tab nor a screen reader knows its way. */
  readonly lost: boolean;
  /** Whether it is within the topmost overlay; true where there is none. */
  readonly inside: boolean;
  /** The thing that has it, by its index; -1 for anything else. */
  readonly on: number;
  /** In words, for a report. */
  readonly said: string;
}

/** Something that can be pressed, chosen or filled in. */
export interface Thing {
  readonly role: string;
  readonly name: string;
  /** Where a link leads, without the server's address. */
  readonly href: string | null;
  /** What it stands in, from the page inwards: landmarks, overlays, toolbars, tables. */
  readonly within: readonly string[];
  /** Whether it is a part of one of many alike: a row, an entry of a list. */
  readonly repeated: boolean;
  /** The widget whose arrow keys lead to it; null where Tab does. */
  readonly widget: string | null;
  /** Whether Tab stops at it. */
  readonly stop: boolean;
  readonly disabled: boolean;
  /** Whether it is on already: the chosen tab, the present page. */
  readonly chosen: boolean;
  /** Whether it sends the form that it stands in. */
  readonly sends: boolean;
}
