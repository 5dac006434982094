import { createSpotlight } from '@mantine/spotlight';

const [store, commands] = createSpotlight();

/** The state of the one command palette. */
export const commandsStore = store;

/** Opens search and commands; also `Ctrl K` anywhere. */
export const openCommands = (): void => commands.open();

export const closeCommands = (): void => commands.close();
