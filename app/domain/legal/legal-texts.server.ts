import { and, desc, eq, max } from 'drizzle-orm'
import { bumpDirectory } from '#app/domain/libraries/bump-directory.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok, refuse } from '#app/domain/shared/outcome.ts'
import type { Db } from '#db/client.server.ts'
import { legalDetails, legalTexts } from '#db/schema/index.ts'
import type { LegalDetails, LegalPage } from './legal-page.ts'

interface Place {
	readonly page: LegalPage
	readonly locale: string
}
const at = ({ page, locale }: Place) => and(eq(legalTexts.page, page), eq(legalTexts.locale, locale))

/** What was published last, or the version that is named; null: our own text. */
export async function legalText(db: Db, place: Place, version?: number) {
	const [found] = await db
		.select({ version: legalTexts.version, text: legalTexts.text, publishedAt: legalTexts.publishedAt })
		.from(legalTexts)
		.where(and(at(place), version === undefined ? undefined : eq(legalTexts.version, version)))
		.orderBy(desc(legalTexts.version))
		.limit(1)
	return found ?? null
}

/** All that ever stood there, the newest first. */
export const legalVersions = (db: Db, place: Place) =>
	db
		.select({ version: legalTexts.version, publishedAt: legalTexts.publishedAt })
		.from(legalTexts)
		.where(at(place))
		.orderBy(desc(legalTexts.version))

/** The newest version of each page and language. */
export async function newestVersions(db: Db): Promise<ReadonlyMap<string, { version: number; publishedAt: Date }>> {
	const { page, locale, version, publishedAt } = legalTexts
	const rows = await db
		.select({ page, locale, version: max(version), publishedAt: max(publishedAt) })
		.from(legalTexts)
		.groupBy(page, locale)
	return new Map(
		rows.map((row) => [`${row.page} ${row.locale}`, { version: row.version ?? 0, publishedAt: row.publishedAt! }]),
	)
}

/** A new version stands there from now on; the former ones stay readable. */
export const publishLegalText = (
	context: ActingContext,
	place: Place,
	{ text, version }: { readonly text: string; readonly version: number },
): Promise<Outcome<number, 'legal-moved-on'>> =>
	context.db.transaction(async (tx) => {
		const published = { ...place, version: version + 1, text }
		const [newest] = await tx
			.select({ version: max(legalTexts.version) })
			.from(legalTexts)
			.where(at(place))
		if ((newest?.version ?? 0) !== version) return refuse('legal-moved-on')
		const kept = await tx
			.insert(legalTexts)
			.values({ ...published, publishedAt: await context.clock(tx), publishedBy: context.person.id })
			.onConflictDoNothing()
			.returning({ version: legalTexts.version })
		if (kept.length === 0) return refuse('legal-moved-on')
		await bumpDirectory(tx)
		return ok(version + 1)
	})

export async function legalDetailsOf(db: Db): Promise<LegalDetails> {
	const [found] = await db.select({ details: legalDetails.details }).from(legalDetails)
	return found?.details ?? {}
}

export const changeLegalDetails = (context: ActingContext, details: LegalDetails): Promise<void> =>
	context.db.transaction(async (tx) => {
		const said = Object.fromEntries(Object.entries(details).filter(([, value]) => value))
		const changed = { details: said, changedAt: await context.clock(tx) }
		await tx.insert(legalDetails).values(changed).onConflictDoUpdate({ target: legalDetails.only, set: changed })
		await bumpDirectory(tx)
	})
