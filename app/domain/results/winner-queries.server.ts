import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { editionCountries, libraries, recordedResults, winnerStories, winners } from '#db/schema/index.ts'
import { citationsOf } from './citation-queries.server.ts'
import { resultEntries } from './result-entries.server.ts'
import type { Recorded, Winner } from './winner.ts'
import { nothingTold } from './winner-story.ts'

const recordedColumns = {
	title: recordedResults.title,
	idea: recordedResults.idea,
	library: libraries.name,
	librarySlug: libraries.slug,
	submissionCount: recordedResults.submissionCount,
	sourceUrl: recordedResults.sourceUrl,
	sourceName: recordedResults.sourceName,
	announcedOn: recordedResults.announcedOn,
	picture: recordedResults.picture,
}

const toldColumns = {
	story: winnerStories.story,
	library: winnerStories.library,
	founded: winnerStories.founded,
	visitors: winnerStories.visitors,
	members: winnerStories.members,
	holdings: winnerStories.holdings,
	website: winnerStories.website,
}

interface Wish {
	readonly country?: string
	/** Those too that another one succeeded. */
	readonly earlier?: boolean
}

/** The winners and the "no awards" of an edition in the order chosen for them, then by country. Whether anybody may see them yet is for the caller. */
export async function winnersOf(
	db: Db | Tx,
	{ id: editionId }: Pick<Edition, 'id'>,
	{ country, earlier = false }: Wish = {},
): Promise<Winner[]> {
	const rows = await db
		.select({ winner: winners, recorded: recordedColumns, told: toldColumns })
		.from(winners)
		.leftJoin(recordedResults, eq(recordedResults.id, winners.recordedResultId))
		.leftJoin(libraries, eq(libraries.id, recordedResults.libraryId))
		.leftJoin(winnerStories, eq(winnerStories.winnerId, winners.id))
		.leftJoin(
			editionCountries,
			and(eq(editionCountries.editionId, winners.editionId), eq(editionCountries.country, winners.country)),
		)
		.where(
			and(
				eq(winners.editionId, editionId),
				country ? eq(winners.country, country) : undefined,
				earlier ? undefined : isNull(winners.supersededAt),
			),
		)
		.orderBy(asc(editionCountries.winnerPosition), asc(winners.country), asc(winners.decidedAt))
	const entries = await resultEntries(
		db,
		rows.flatMap(({ winner }) => winner.submissionId ?? []),
	)
	const said = await citationsOf(
		db,
		rows.map(({ winner }) => winner.id),
	)
	return rows.map(({ winner, recorded, told }) => ({
		id: winner.id,
		country: winner.country,
		decidedAt: winner.decidedAt,
		supersededAt: winner.supersededAt,
		entry: (winner.submissionId && entries.get(winner.submissionId)) || null,
		recorded: winner.recordedResultId ? (recorded as Recorded) : null,
		noAwardReason: winner.noAwardReason,
		citations: said.get(winner.id) ?? [],
		told: told ?? nothingTold,
	}))
}
