import { eq } from 'drizzle-orm'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, letters } from '#db/schema/index.ts'
import { isLetterKind, type LetterKind, type StoredParams } from './letter.ts'

export interface Letter {
	readonly id: string
	readonly kind: LetterKind
	readonly recipient: string
	readonly locale: string
	/** With the edition's name in the letter's language. */
	readonly params: StoredParams
	readonly subjectId: string | null
	readonly editionId: string | null
	/** Of a demo edition: never sent, shown whole. */
	readonly demo: boolean
	readonly createdAt: Date
	readonly sentAt: Date | null
	readonly failedAt: Date | null
	readonly failure: string | null
	readonly bouncedAt: Date | null
}

export async function findLetter(db: Db | Tx, id: string): Promise<Letter | null> {
	if (!isUuid(id)) return null
	const [row] = await db
		.select({ letter: letters, demo: editions.demo, title: editions.title })
		.from(letters)
		.leftJoin(editions, eq(editions.id, letters.editionId))
		.where(eq(letters.id, id))
	if (!row) return null
	const { letter, demo, title } = row
	if (!isLetterKind(letter.kind)) throw new Error(`no letter is called ${letter.kind}`)
	const edition = title?.[letter.locale] ?? title?.en ?? ''
	return { ...letter, kind: letter.kind, params: { ...letter.params, edition }, demo: demo ?? false }
}
