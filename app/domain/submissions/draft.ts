/** What was begun and not sent yet: kept on the sender's own device and nowhere else. */
export const draftDays = 14

const day = 86_400_000

export const isDraftOver = (savedAt: number, now: number): boolean => now - savedAt >= draftDays * day
