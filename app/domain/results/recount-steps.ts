import type { RoundRules } from '#app/domain/contest/rules.ts'
import { advancing } from './advance.ts'
import { type CountableBundle, countBundle } from './countable-bundle.ts'
import { readBundle } from './read-bundle.ts'
import { type RecountPart, recount } from './recount.ts'
import { digestsOf, type ResultBundle } from './result-bundle.ts'
import type { Standing } from './standing.ts'
import type { Tally } from './tally.ts'
import type { TieStep } from './tie-step.ts'

/** What a recount shows of its work, one after the other; the last is a verdict, or why there is none. */
export type RecountStep =
	| {
			readonly step: 'read'
			readonly edition: string
			readonly country: string
			readonly method: RoundRules['method']
			readonly submissions: number
			readonly ballots: number
			/** What a submission is called, by its id. */
			readonly names: Readonly<Record<string, string>>
	  }
	| { readonly step: 'digest'; readonly counted: string; readonly stated: string }
	| { readonly step: 'standings'; readonly standings: readonly Standing[] }
	| { readonly step: 'ties'; readonly taken: readonly TieStep[] }
	| { readonly step: 'outcome'; readonly outcome: Tally['outcome'] }
	/** Of a longlist, which nobody wins: who goes on. */
	| { readonly step: 'advancing'; readonly submissions: readonly string[] }
	/** Null: the file carries no result to compare with. */
	| { readonly step: 'verdict'; readonly differences: readonly RecountPart[] | null }
	| { readonly step: 'unreadable'; readonly why: 'not-json' | 'in-lines' | 'no-bundle'; readonly detail: string }

/** Counts a file from its text alone, with the very functions that counted it first. */
export function* recountSteps(text: string): Generator<RecountStep, void, void> {
	const content = contentOf(text)
	if (typeof content === 'string') return yield { step: 'unreadable', why: content, detail: '' }
	const read = readBundle(content.json)
	if (read.kind === 'unreadable') return yield { step: 'unreadable', why: 'no-bundle', detail: read.why }

	yield introduced(read.bundle)
	if (read.kind === 'countable') {
		yield* told(countBundle(read.bundle), read.bundle.rules)
		return yield { step: 'verdict', differences: null }
	}
	yield { step: 'digest', counted: digestsOf(read.bundle).ballots, stated: read.bundle.digests.ballots }
	const { tally, differences } = recount(read.bundle)
	yield* told(tally, read.bundle.rules)
	yield { step: 'verdict', differences }
}

const introduced = ({
	edition,
	country,
	rules,
	submissions,
	ballots,
}: ResultBundle | CountableBundle): RecountStep => ({
	step: 'read',
	...{ edition, country, method: rules.method, submissions: submissions.length, ballots: ballots.length },
	names: Object.fromEntries(submissions.map(({ id, code, title }) => [id, title || code || id])),
})

function* told({ standings, tieSteps, outcome }: Tally, { longlist }: RoundRules): Generator<RecountStep, void, void> {
	yield { step: 'standings', standings }
	if (longlist) return yield { step: 'advancing', submissions: advancing(standings, longlist.best) }
	yield { step: 'ties', taken: tieSteps }
	yield { step: 'outcome', outcome }
}

const contentOf = (text: string): { readonly json: unknown } | 'not-json' | 'in-lines' => {
	try {
		return { json: JSON.parse(text) }
	} catch {
		return /^\s*\{[^\n]*"shelfie-result-lines"/.test(text) ? 'in-lines' : 'not-json'
	}
}
