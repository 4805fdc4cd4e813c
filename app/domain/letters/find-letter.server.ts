import { and, eq } from 'drizzle-orm'
import { isUuid } from '#app/domain/shared/uuid.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editions, letters, letterWordings } from '#db/schema/index.ts'
import { isLetterKind, type LetterKind, type StoredParams } from './letter.ts'
import type { Wording } from './wording.ts'

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
	/** The edition's own words for it, as they are now. */
	readonly wording: Wording | null
}

const itsWording = and(
	eq(letterWordings.editionId, letters.editionId),
	eq(letterWordings.kind, letters.kind),
	eq(letterWordings.locale, letters.locale),
)

export async function findLetter(db: Db | Tx, id: string): Promise<Letter | null> {
	if (!isUuid(id)) return null
	const [row] = await db
		.select({
			letter: letters,
			demo: editions.demo,
			title: editions.title,
			wording: { subject: letterWordings.subject, body: letterWordings.body },
		})
		.from(letters)
		.leftJoin(editions, eq(editions.id, letters.editionId))
		.leftJoin(letterWordings, itsWording)
		.where(eq(letters.id, id))
	if (!row) return null
	const { letter, demo, title, wording } = row
	if (!isLetterKind(letter.kind)) throw new Error(`no letter is called ${letter.kind}`)
	const edition = title?.[letter.locale] ?? title?.en ?? ''
	return { ...letter, kind: letter.kind, params: { ...letter.params, edition }, demo: demo ?? false, wording }
}
