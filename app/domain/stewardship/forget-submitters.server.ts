import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { bumpEdition } from '#app/domain/contest/bump-edition.server.ts'
import { lettersAboutPrizes } from '#app/domain/letters/letter.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import type { Tx } from '#db/client.server.ts'
import { announcements, letters, prizeAddresses, prizes, submissions } from '#db/schema/index.ts'
import type { RetentionRule } from './retention-rule.server.ts'

const isKnown: SQL | undefined = or(
	isNotNull(submissions.submitterName),
	isNotNull(submissions.email),
	isNotNull(submissions.guardianEmail),
)

/** A year after the release ideas stay, and nobody's name or address with them. */
export const submittersOfTheYearBefore: RetentionRule = {
	name: 'submitters',
	waiting: sql`
		select ${announcements.editionId} as id, ${announcements.editionId} as edition, ${announcements.visibleFrom} as began
		from ${announcements}
		where ${announcements.releasedAt} is not null and exists (
			select 1 from ${submissions} where ${submissions.editionId} = ${announcements.editionId} and (${isKnown}))`,
	forget: (context, editionId) =>
		context.db.transaction(async (tx) => {
			await forgetWhereTheyWereWrittenTo(tx, editionId)
			const forgotten = await tx
				.update(submissions)
				.set({ submitterName: null, email: null, guardianEmail: null })
				.where(and(eq(submissions.editionId, editionId), isKnown))
				.returning({ id: submissions.id })
			if (forgotten.length === 0) return 0
			await bumpEdition(tx, editionId)
			await appendToLog(context, tx, editionId, 'submitters.forgotten', { count: forgotten.length })
			return forgotten.length
		}),
}

async function forgetWhereTheyWereWrittenTo(tx: Tx, editionId: string): Promise<void> {
	const theirs = tx.select({ id: submissions.id }).from(submissions).where(eq(submissions.editionId, editionId))
	const addresses = tx
		.select({ email: submissions.email })
		.from(submissions)
		.where(eq(submissions.editionId, editionId))
	const given = tx.select({ id: prizes.id }).from(prizes).where(eq(prizes.editionId, editionId))
	await tx.delete(letters).where(inArray(letters.subjectId, theirs))
	await tx
		.delete(letters)
		.where(
			and(
				eq(letters.editionId, editionId),
				inArray(letters.recipient, addresses),
				inArray(letters.kind, lettersAboutPrizes),
			),
		)
	await tx
		.update(prizeAddresses)
		.set({ askedOf: '' })
		.where(and(inArray(prizeAddresses.prizeId, given), inArray(prizeAddresses.askedOf, addresses)))
}
