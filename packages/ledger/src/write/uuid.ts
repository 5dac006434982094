/** Whether a text is a UUID in either case; anything else PostgreSQL would refuse with an error. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
