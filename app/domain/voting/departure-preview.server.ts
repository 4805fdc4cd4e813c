import { and, eq, isNotNull } from 'drizzle-orm'
import type { Edition } from '#app/domain/contest/edition.ts'
import type { Db } from '#db/client.server.ts'
import { partners } from '#db/schema/index.ts'
import { ballotPlaces } from './ballot-places.server.ts'
import { quorumOf } from './quorum.ts'
import { currentBoard } from './voting-board.server.ts'
import { type WithdrawalRefusal, withdrawBallots } from './withdrawal.ts'

export interface Withdrawn {
	readonly country: string
	readonly round: number
	/** Whether it was cast; what it says nobody is told. */
	readonly cast: boolean
	/** How many ballots the country needs with the partner and without. */
	readonly quorum: readonly [now: number, then: number]
}
export interface DeparturePreview {
	readonly name: string
	readonly withdrawn: readonly Withdrawn[]
	/** Countries whose closed ballots stay as they were counted. */
	readonly kept: readonly string[]
	readonly refusal: WithdrawalRefusal | null
}

/** What would happen if a partner left now. */
export async function departurePreview(
	db: Db,
	edition: Edition,
	partnerId: string,
	now: Date,
): Promise<DeparturePreview | null> {
	const isThisOne = and(eq(partners.id, partnerId), eq(partners.editionId, edition.id))
	const [partner] = await db.select().from(partners).where(isThisOne)
	if (!partner) return null
	const board = await currentBoard(db, edition, now)
	const places = ballotPlaces(board, edition.rounds, partnerId)
	const may = withdrawBallots({ hasLeft: partner.leftAt !== null, countries: places })
	const everywhere = board.partners.flatMap(({ id }) => ballotPlaces(board, edition.rounds, id))
	return {
		name: partner.name,
		withdrawn: places
			.filter(({ open }) => open)
			.map(({ country, roundId, position, cast }) => {
				const eligible = everywhere.filter((place) => place.open && place.country === country).length
				const { quorumShare } = edition.rounds.find(({ id }) => id === roundId)!.rules
				return {
					...{ country, round: position, cast },
					quorum: [quorumOf(quorumShare, eligible), quorumOf(quorumShare, eligible - 1)],
				}
			}),
		kept: places.filter(({ counted }) => counted).map(({ country }) => country),
		refusal: may.ok ? null : may.reason,
	}
}

/** Those who were partners of the edition, the latest to leave first. */
export async function leftPartners(db: Db, editionId: string) {
	const { id, name, homeCountry, leftAt, leftReason } = partners
	const rows = await db
		.select({ id, name, homeCountry, leftAt, leftReason })
		.from(partners)
		.where(and(eq(partners.editionId, editionId), isNotNull(leftAt)))
		.orderBy(leftAt)
	return rows.reverse()
}
