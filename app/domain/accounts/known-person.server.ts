import { sql } from 'drizzle-orm'
import { people } from '#db/schema/index.ts'

/**
 * Name and address of whoever signs in or has a task: they are there, because only an erasure takes them, and it ends
 * every task and session in the same transaction. Of anybody else `people.name` may be null.
 */
export const knownPerson = { name: sql<string>`${people.name}`, email: sql<string>`${people.email}` }
