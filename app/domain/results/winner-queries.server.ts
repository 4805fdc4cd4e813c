import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { citations, libraries, recordedResults, winners } from '#db/schema/index.ts'
import { resultEntries } from './result-entries.server.ts'
import type { Recorded, Winner } from './winner.ts'

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

interface Wish {
	readonly country?: string
	/** Those too that another one succeeded. */
	readonly earlier?: boolean
}

/** The winners and the "no awards" of an edition by country. Whether anybody may see them yet is for the caller. */
export async function winnersOf(
	db: Db | Tx,
	{ id: editionId }: Pick<Edition, 'id'>,
	{ country, earlier = false }: Wish = {},
): Promise<Winner[]> {
	const rows = await db
		.select({ winner: winners, recorded: recordedColumns })
		.from(winners)
		.leftJoin(recordedResults, eq(recordedResults.id, winners.recordedResultId))
		.leftJoin(libraries, eq(libraries.id, recordedResults.libraryId))
		.where(
			and(
				eq(winners.editionId, editionId),
				country ? eq(winners.country, country) : undefined,
				earlier ? undefined : isNull(winners.supersededAt),
			),
		)
		.orderBy(asc(winners.country), asc(winners.decidedAt))
	const entries = await resultEntries(
		db,
		rows.flatMap(({ winner }) => winner.submissionId ?? []),
	)
	const said = await citationsOf(
		db,
		rows.map(({ winner }) => winner.id),
	)
	return rows.map(({ winner, recorded }) => ({
		id: winner.id,
		country: winner.country,
		decidedAt: winner.decidedAt,
		supersededAt: winner.supersededAt,
		entry: (winner.submissionId && entries.get(winner.submissionId)) || null,
		recorded: winner.recordedResultId ? (recorded as Recorded) : null,
		noAwardReason: winner.noAwardReason,
		citations: said.filter((citation) => citation.winnerId === winner.id),
	}))
}

async function citationsOf(db: Db | Tx, ids: readonly string[]) {
	if (ids.length === 0) return []
	return db
		.select({ winnerId: citations.winnerId, name: citations.name, office: citations.office, text: citations.text })
		.from(citations)
		.where(inArray(citations.winnerId, [...ids]))
}
