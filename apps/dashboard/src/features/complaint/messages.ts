export const zh: Record<string, string> = {};

export const en: Record<string, string> = {};
