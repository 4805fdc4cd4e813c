import type { RoundRules } from '#app/domain/contest/rules.ts'
import { type Ballot, faultInCastVotes } from '#app/domain/voting/ballot.ts'
import { type Field, fieldOf } from './field.ts'
import type { Method } from './method.ts'
import { methodOf } from './method-of.ts'

/** All that a count rests on. Submissions that left are not among the eligible; votes on them are passed over. */
export type Counting = {
	readonly rules: RoundRules
	readonly eligible: readonly string[]
	readonly ballots: readonly Ballot[]
}

/** How ballots are read: by which method, and for which submissions. */
export type Paper = { readonly field: Field; readonly method: Method }
/** A counting made ready to be read, by the tally and by every step of the tie chain. */
export type Reading = Paper & { readonly ballots: readonly Ballot[] }

export const paperOf = ({ rules, eligible }: Pick<Counting, 'rules' | 'eligible'>): Paper => ({
	field: fieldOf(eligible),
	method: methodOf(rules),
})

/** A ballot that could not have been cast is a fault of the caller: counting it in part would be worse than stopping. */
export const readingOf = ({ rules, eligible, ballots }: Counting): Reading => {
	for (const ballot of ballots) {
		const fault = faultInCastVotes(rules, ballot.votes)
		if (fault) throw new RangeError(`the ballot of ${ballot.partner} cannot be counted: ${fault}`)
	}
	if (new Set(ballots.map((ballot) => ballot.partner)).size < ballots.length)
		throw new RangeError('a partner has two ballots')
	return { ballots, ...paperOf({ rules, eligible }) }
}
