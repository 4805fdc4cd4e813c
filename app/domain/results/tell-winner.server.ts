import { eq } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import { queueLetter } from '#app/domain/letters/queue-letter.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Tx } from '#db/client.server.ts'
import { libraries, libraryContacts, submissions, winners } from '#db/schema/index.ts'
import { localeFor } from './announcement-letters.ts'

/** The letters of a winner who came later, to them and to their library, each once; none for "no award" or an erased address. */
export async function tellWinner(context: Context, tx: Tx, edition: Edition, winnerId: string): Promise<void> {
	const [won] = await tx
		.select({ submission: submissions, library: libraries.name, contact: libraryContacts.email })
		.from(winners)
		.innerJoin(submissions, eq(submissions.id, winners.submissionId))
		.leftJoin(libraries, eq(libraries.id, submissions.libraryId))
		.leftJoin(libraryContacts, eq(libraryContacts.libraryId, libraries.id))
		.where(eq(winners.id, winnerId))
	if (!won) return
	const { library, contact } = won
	const { id, title, code, email, locale, country } = won.submission
	const page = `${context.origin}/editions/${edition.slug}/winners/${country}`
	if (email)
		await queueLetter(context, tx, {
			editionId: edition.id,
			kind: 'submission-won',
			recipient: email,
			locale,
			params: { title, code, country, page },
			subjectId: id,
			onceKey: `won:${winnerId}`,
		})
	if (library && contact)
		await queueLetter(context, tx, {
			editionId: edition.id,
			kind: 'library-won',
			recipient: contact,
			locale: localeFor({ locale: null, country }),
			params: { library, country, page },
			onceKey: `library-won:${winnerId}`,
		})
}
