import { timestamp, uuid } from 'drizzle-orm/pg-core'

export const id = () => uuid().primaryKey().defaultRandom()
/** An instant, to the millisecond, so that it survives the round trip through `Date`. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })
