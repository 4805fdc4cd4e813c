import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Edition, Round } from '#app/domain/contest/edition.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { ballots, partners, roundCountries } from '#db/schema/index.ts'
import { type BallotProgress, ballotProgress } from './ballot-progress.ts'
import { type BallotState, ballotState } from './ballot-state.ts'
import { countryRounds } from './country-rounds.server.ts'
import { respectRecusals } from './recusal.ts'
import { type Recused, recusalsIn, recusedFrom } from './recusals.server.ts'
import { asFieldRound, type CountryField, roundFields } from './round-field.server.ts'
import { type RoundState, roundState, votingWindow } from './voting-window.ts'

export interface BoardCountry {
	readonly country: string
	/** Which round this is about. */
	readonly roundId: string
	readonly position: number
	readonly state: RoundState
	readonly opens: Date
	readonly closes: Date
	readonly extensionReason: string | null
	/** All that the round asks about here; of one partner's board, what its ballot asks about. */
	readonly submissions: readonly string[]
	/** In a longlist: how many of them fewer partners read than should. */
	readonly short: number
}
export interface BoardCell extends BallotProgress {
	readonly state: BallotState
	/** In a longlist: how many submissions the partner was given. */
	readonly given?: number
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

/** All partners and countries, or one of them. */
interface Wanted {
	readonly now: Date
	readonly partnerId: string | undefined
	readonly only: string | undefined
}
type Seated = Pick<BoardPartner, 'id' | 'name' | 'homeCountry'>
/** One round as far as a board needs it. */
interface Sheet {
	readonly countryOf: (country: string) => BoardCountry
	readonly cellOf: (partner: Seated, country: string) => BoardCell
}

/** Who has come how far in a round, of all partners or of one. It tells completeness and nothing else of any ballot. */
export async function votingBoard(
	db: Db | Tx,
	edition: Edition,
	round: Round,
	now: Date,
	partnerId?: string,
	only?: string,
): Promise<VotingBoard> {
	const wanted = edition.countries.filter(({ country }) => only === undefined || country === only)
	return boardOf(db, edition, new Map(wanted.map(({ country }) => [country, round])), { now, partnerId, only })
}

/** The same with every country in the round that it has come to. */
export async function currentBoard(db: Db | Tx, edition: Edition, now: Date, partnerId?: string): Promise<VotingBoard> {
	return boardOf(db, edition, await countryRounds(db, edition, now), { now, partnerId, only: undefined })
}

async function boardOf(
	db: Db | Tx,
	edition: Edition,
	rounds: ReadonlyMap<string, Round>,
	{ now, partnerId, only }: Wanted,
): Promise<VotingBoard> {
	const ofEdition = and(eq(partners.editionId, edition.id), isNull(partners.leftAt))
	const seated = await db
		.select({ id: partners.id, name: partners.name, homeCountry: partners.homeCountry })
		.from(partners)
		.where(and(ofEdition, partnerId ? eq(partners.id, partnerId) : undefined))
		.orderBy(asc(partners.name))
	const sheets = new Map<Round, Sheet>()
	for (const round of new Set(rounds.values()))
		sheets.set(round, await sheetOf(db, edition, round, { now, partnerId, only, seated }))
	const places = edition.countries.flatMap(({ country }) => {
		const round = rounds.get(country)
		const sheet = round && sheets.get(round)
		return sheet ? [{ country, sheet }] : []
	})
	return {
		countries: places.map(({ country, sheet }) => sheet.countryOf(country)),
		partners: seated.map((partner) => ({
			...partner,
			cells: Object.fromEntries(places.map(({ country, sheet }) => [country, sheet.cellOf(partner, country)])),
		})),
	}
}

async function sheetOf(
	db: Db | Tx,
	edition: Edition,
	round: Round,
	{ now, partnerId, only, seated }: Wanted & { readonly seated: readonly Seated[] },
): Promise<Sheet> {
	const extensions = await db.select().from(roundCountries).where(eq(roundCountries.roundId, round.id))
	const fieldOf = await roundFields(db, asFieldRound(edition, round), { partnerId, country: only })
	const fields = new Map(edition.countries.map(({ country }) => [country, fieldOf(country)]))
	const recused = await recusalsIn(db, {
		roundId: round.id,
		...(partnerId ? { partnerId } : {}),
		...(only ? { country: only } : {}),
	})
	const rows = await db
		.select({ partnerId: ballots.partnerId, country: ballots.country, draft: ballots.draft, cast: ballots.cast })
		.from(ballots)
		.where(
			and(
				eq(ballots.roundId, round.id),
				partnerId ? eq(ballots.partnerId, partnerId) : undefined,
				only ? eq(ballots.country, only) : undefined,
			),
		)
	const ballotOf = new Map(rows.map((row) => [`${row.partnerId} ${row.country}`, row]))
	return {
		countryOf: (country) => {
			const extension = extensions.find((row) => row.country === country)
			const field = fields.get(country)!
			const window = votingWindow(round, edition.zone, extension?.votingCloses)
			return {
				country,
				roundId: round.id,
				position: round.position,
				...window,
				state: roundState(window, field.closed, now, field.ready),
				extensionReason: extension?.extensionReason ?? null,
				submissions: partnerId ? field.asks(partnerId) : field.submissions,
				short: partnerId ? 0 : shortIn(round, field, seated),
			}
		},
		cellOf: (partner, country) =>
			cellOf(round, partner, country, {
				field: fields.get(country)!,
				recusals: recused,
				row: ballotOf.get(`${partner.id} ${country}`),
				own: partnerId !== undefined,
			}),
	}
}

/** Nobody is told which: the organisers only learn that they could win another partner. */
function shortIn({ rules, longlistGiven }: Round, field: CountryField, seated: readonly Seated[]): number {
	const { longlist } = rules
	if (!longlist || !longlistGiven) return 0
	const readers = new Map<string, number>()
	for (const { id } of seated) for (const each of field.asks(id)) readers.set(each, (readers.get(each) ?? 0) + 1)
	return field.submissions.filter((id) => (readers.get(id) ?? 0) < longlist.readers).length
}

const nothing = { answered: 0, wanted: 0 }

interface Seen {
	readonly field: CountryField
	readonly recusals: readonly Recused[]
	readonly row: Pick<typeof ballots.$inferSelect, 'draft' | 'cast'> | undefined
	/** By the partner's own juror. Others are not told how many are ranked, ticked or left out: that is part of a vote. */
	readonly own: boolean
}

function cellOf({ rules }: Round, partner: Seated, country: string, { field, recusals, row, own }: Seen): BoardCell {
	if (rules.homeCountryRule && partner.homeCountry === country) return { state: 'home', ...nothing }
	const recused = recusedFrom(recusals, partner.id, country)
	if (recused.wholly) return { state: 'recused', ...nothing }
	const asked = field.asks(partner.id)
	if (rules.longlist && field.ready && asked.length === 0) return { state: 'unasked', ...nothing }
	const draft = respectRecusals(row?.draft ?? [], recused.submissions)
	const given = rules.longlist && field.ready ? { given: asked.length } : {}
	const progress = own || rules.method === 'criteria' ? ballotProgress(rules, asked, draft) : nothing
	return { state: ballotState(row), ...progress, ...given }
}
