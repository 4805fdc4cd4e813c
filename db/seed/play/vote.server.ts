import type { CountryCode } from '#app/domain/shared/country.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { castBallot } from '#app/domain/voting/cast-ballot.server.ts'
import { recuse } from '#app/domain/voting/recuse.server.ts'
import { saveVotes } from '#app/domain/voting/save-draft.server.ts'
import type { Seat } from '#app/domain/voting/seat.ts'
import { partnerIn as exampleIn } from '../facts/example-people.ts'
import { ballotsOfLastYear, lastYear, type Marks, recusalOfLastYear } from '../facts/last-year.ts'
import { acting, granted } from './at.ts'
import type { StagedEdition } from './set-up-edition.server.ts'
import type { Stage } from './stage.ts'

/** Ids of submissions by the reader who sent them. */
export type Sent = ReadonlyMap<number, string>

type Voting = Stage & StagedEdition & { readonly sent: Sent }

/** Every juror votes on a day of its own, country after country. */
export async function voteOnLastYear(voting: Voting, firstDay: number): Promise<void> {
	const { past } = voting.calendarIn(lastYear.zone)
	for (const [i, { homeCountry }] of lastYear.partners.entries()) {
		const day = firstDay + 3 * i
		if (homeCountry === recusalOfLastYear.partner) await stepBack(voting, past(day, '08:30'))
		for (const [j, country] of lastYear.countries.entries()) {
			const marks = ballotsOfLastYear[country][homeCountry]
			if (marks) await answer(voting, { country, home: homeCountry, marks }, past(day, `1${j}:05`))
		}
	}
}

const seatOf = ({ edition, partnerIn }: Voting, home: CountryCode, country: CountryCode): Seat => ({
	roundId: edition.rounds[0]!.id,
	country,
	partnerId: partnerIn(home),
})

const jurorOf = ({ context, cast }: Voting, home: CountryCode, when: Date) =>
	acting(context, cast(exampleIn(home).juror.email), when)

interface Answer {
	readonly country: CountryCode
	readonly home: CountryCode
	readonly marks: Readonly<Record<number, Marks>>
}

/** Whoever has answered for every idea casts; else the draft stays a draft. */
async function answer(voting: Voting, { country, home, marks }: Answer, when: Date): Promise<void> {
	const juror = jurorOf(voting, home, when)
	const seat = seatOf(voting, home, country)
	const keys = voting.edition.rounds[0]!.rules.criteria.map((criterion) => criterion.key)
	const votes = Object.entries(marks).map(([reader, given]): Vote => {
		const submission = voting.sent.get(Number(reader))!
		if (given === 'abstained') return { submission, kind: 'abstained' }
		return { submission, kind: 'scored', scores: Object.fromEntries(keys.map((key, i) => [key, given[i]!])) }
	})
	granted(await saveVotes(juror, seat, votes))
	const cast = await castBallot(juror, seat, votes)
	if (!cast.ok && cast.reason !== 'ballot-incomplete') granted(cast)
}

async function stepBack(voting: Voting, when: Date): Promise<void> {
	const { partner, country, reader, reason } = recusalOfLastYear
	const juror = jurorOf(voting, partner, when)
	granted(await recuse(juror, seatOf(voting, partner, country), voting.sent.get(reader)!, { reason }))
}
