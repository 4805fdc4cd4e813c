const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What comes from an address must look like an id before the database is asked for it. */
export const isUuid = (text: string): boolean => uuid.test(text)
