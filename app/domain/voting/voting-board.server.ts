import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { ballots, closures, partners, roundCountries, submissions } from '#db/schema/index.ts'
import { type BallotProgress, ballotProgress } from './ballot-progress.ts'
import { type BallotState, ballotState } from './ballot-state.ts'
import { respectRecusals } from './recusal.ts'
import { type Recused, recusalsIn, recusedFrom } from './recusals.server.ts'
import { type RoundState, roundState, votingWindow } from './voting-window.ts'

export interface BoardCountry {
	readonly country: string
	readonly state: RoundState
	readonly opens: Date
	readonly closes: Date
	readonly extensionReason: string | null
	readonly submissions: readonly string[]
}
export interface BoardCell extends BallotProgress {
	readonly state: BallotState
}
export interface BoardPartner {
	readonly id: string
	readonly name: string
	readonly homeCountry: string
	readonly cells: Readonly<Record<string, BoardCell>>
}
export interface VotingBoard {
	readonly countries: readonly BoardCountry[]
	readonly partners: readonly BoardPartner[]
}

type BallotRow = typeof ballots.$inferSelect

/** Who has come how far, of all partners or of one. It tells completeness and nothing else of any ballot. */
export async function votingBoard(
	db: Db,
	edition: Edition,
	round: Round,
	now: Date,
	partnerId?: string,
): Promise<VotingBoard> {
	const countries = await boardCountries(db, edition, round, now)
	const rows = await db
		.select()
		.from(partners)
		.where(
			and(
				eq(partners.editionId, edition.id),
				isNull(partners.leftAt),
				partnerId ? eq(partners.id, partnerId) : undefined,
			),
		)
		.orderBy(asc(partners.name))
	const recused = await recusalsIn(db, { roundId: round.id, ...(partnerId ? { partnerId } : {}) })
	const ofPartner = partnerId ? eq(ballots.partnerId, partnerId) : undefined
	const cast = await db
		.select()
		.from(ballots)
		.where(and(eq(ballots.roundId, round.id), ofPartner))
	return {
		countries,
		partners: rows.map(({ id, name, homeCountry }) => ({
			id,
			name,
			homeCountry,
			cells: Object.fromEntries(
				countries.map((each) => [each.country, cellOf(round, { id, homeCountry }, each, recused, cast)]),
			),
		})),
	}
}

function cellOf(
	{ rules }: Round,
	partner: { id: string; homeCountry: string },
	{ country, submissions: asked }: BoardCountry,
	recusals: readonly Recused[],
	rows: readonly BallotRow[],
): BoardCell {
	const nothing = { answered: 0, wanted: 0 }
	if (rules.homeCountryRule && partner.homeCountry === country) return { state: 'home', ...nothing }
	const recused = recusedFrom(recusals, partner.id, country)
	if (recused.wholly) return { state: 'recused', ...nothing }
	const row = rows.find((each) => each.partnerId === partner.id && each.country === country)
	const draft = respectRecusals(row?.draft ?? [], recused.submissions)
	const progress = ballotProgress(rules, asked, draft)
	return { state: ballotState(row), ...progress }
}

async function boardCountries(db: Db, edition: Edition, round: Round, now: Date): Promise<BoardCountry[]> {
	const extensions = await db.select().from(roundCountries).where(eq(roundCountries.roundId, round.id))
	const closed = await db.select({ country: closures.country }).from(closures).where(eq(closures.roundId, round.id))
	const asked = await db
		.select({ id: submissions.id, country: submissions.country })
		.from(submissions)
		.where(and(eq(submissions.editionId, edition.id), eq(submissions.state, 'published')))
	return edition.countries.map(({ country }) => {
		const extension = extensions.find((row) => row.country === country)
		const window = votingWindow(round, edition.zone, extension?.votingCloses)
		const isClosed = closed.some((row) => row.country === country)
		return {
			country,
			...window,
			state: roundState(window, isClosed, now),
			extensionReason: extension?.extensionReason ?? null,
			submissions: asked.filter((row) => row.country === country).map((row) => row.id),
		}
	})
}
