import { eq } from 'drizzle-orm'
import { mainAward } from '#app/domain/contest/main-award.ts'
import { publishEdition } from '#app/domain/contest/publish-edition.server.ts'
import { instantOf } from '#app/domain/contest/wall-clock.ts'
import { appendToLog } from '#app/domain/log/append-to-log.server.ts'
import { countryOf } from '#app/domain/shared/country.ts'
import type { Tx } from '#db/client.server.ts'
import {
	announcements,
	awards,
	editionCountries,
	editions,
	libraries,
	recordedResults,
	winners,
} from '#db/schema/index.ts'
import { biblio2020 } from '../facts/biblio-2020.ts'
import { organiserOf } from '../seed-people.server.ts'
import { acting, at, granted } from './at.ts'
import { hideUntilFinished } from './hidden-editions.server.ts'
import { sendHoverboard } from './hoverboard.server.ts'
import type { Stage } from './stage.ts'

const { zone, callOpens, callCloses, source, winner, countries } = biblio2020
const announcedAt = instantOf(`${source.publishedOn}T00:00`, zone)

/** The real contest of 2020, as its source tells it: facts without ballots, entered and not played. */
export async function playBiblio2020({ context, cast }: Stage): Promise<void> {
	const then = at(context, instantOf(callOpens, zone))
	const { editionId, winnerId } = await context.db.transaction(async (tx) => {
		const [edition] = await tx
			.insert(editions)
			.values({
				slug: biblio2020.slug,
				kind: 'recorded',
				demo: true,
				title: biblio2020.title,
				question: biblio2020.question,
				zone,
				callOpens,
				callCloses,
				createdAt: await then.clock(tx),
			})
			.returning({ id: editions.id })
		const editionId = edition!.id
		const winnerId = await recordResult(tx, editionId)
		await appendToLog(then, tx, editionId, 'edition.recorded', { countries: countries.map(({ country }) => country) })
		return { editionId, winnerId }
	})
	granted(await publishEdition(acting(then, organiserOf(cast), await then.clock(context.db)), editionId))
	await hideUntilFinished(context.db, editionId)
	await sendHoverboard(at(context, announcedAt), editionId, winnerId)
}

async function recordResult(tx: Tx, editionId: string): Promise<string> {
	for (const { country, zone } of countries) {
		const { consentAge } = countryOf(country)
		await tx.insert(editionCountries).values({ editionId, country, zone, consentAge })
	}
	const [award] = await tx
		.insert(awards)
		.values({ editionId, ...mainAward })
		.returning({ id: awards.id })
	const [library] = await tx.select({ id: libraries.id }).from(libraries).where(eq(libraries.slug, winner.library))
	const [recorded] = await tx
		.insert(recordedResults)
		.values({
			editionId,
			country: winner.country,
			libraryId: library!.id,
			submissionCount: countries.find(({ country }) => country === winner.country)!.submissions,
			title: winner.title,
			idea: winner.idea,
			sourceUrl: source.url,
			sourceName: source.publisher,
			announcedOn: source.publishedOn,
		})
		.returning({ id: recordedResults.id })
	const [won] = await tx
		.insert(winners)
		.values({
			editionId,
			country: winner.country,
			awardId: award!.id,
			recordedResultId: recorded!.id,
			decidedAt: announcedAt,
		})
		.returning({ id: winners.id })
	await tx.insert(announcements).values({
		editionId,
		introduction: biblio2020.introduction,
		visibleFrom: announcedAt,
		preparedAt: announcedAt,
		releasedAt: announcedAt,
	})
	return won!.id
}
