import { sha256Hex } from '#app/domain/shared/digest.ts'
import { byText } from '#app/domain/shared/text-order.ts'
import { type Assignment, evenOut } from './even-out.ts'

/** Where a partner may not judge: at home (if the rules say so), in a country or on a submission it stepped back from. */
export interface LonglistPartner {
	readonly id: string
	readonly homeCountry: string
	readonly recusedCountries?: readonly string[]
	readonly recusedSubmissions?: readonly string[]
}
export interface LonglistSubmission {
	readonly id: string
	readonly country: string
}
export interface Longlist {
	readonly submissions: readonly LonglistSubmission[]
	readonly partners: readonly LonglistPartner[]
	/** How many partners read each submission. */
	readonly readers: number
	readonly homeCountryRule: boolean
	/** What was given before and stands, where it is still lawful: nobody loses what they have begun. */
	readonly given?: readonly Given[]
}
export interface Given {
	readonly partner: string
	readonly submissions: readonly string[]
}
/** A submission that too few partners may read. */
export interface Shortage {
	readonly submission: string
	readonly readers: number
}

/**
 * Gives each submission to as many partners as a longlist round asks for: "evenly, fewest first, deterministic,
 * conflicts respected" (domain.md, Voting). Those that the fewest may read are given first, each to the partners
 * that have the fewest so far; then loads are evened out until no chain of hand-overs could make them more even.
 * A submission that too few may read goes to all of those and is named in `short`.
 */
export const assignLonglist = (longlist: Longlist): { given: Given[]; short: Shortage[] } => {
	const partners = longlist.partners.toSorted(byText((partner) => partner.id))
	const conflicts = partners.map((partner) => conflictsOf(partner, longlist.homeCountryRule))
	const standing = new Map(longlist.given?.map(({ partner, submissions }) => [partner, new Set(submissions)]))
	const lots = partners.map((partner) => lotOf(partner.id))
	const numbers = partners.map((_, number) => number)

	const assignments = longlist.submissions
		.toSorted(byText((submission) => submission.id))
		.map((submission): Assignment & { id: string } => {
			const may = numbers.filter((number) => !conflicts[number]!(submission))
			const kept = may.filter((number) => standing.get(partners[number]!.id)?.has(submission.id))
			return { id: submission.id, may, kept, readers: [...kept] }
		})
	const loads = partners.map(() => 0)
	for (const { kept } of assignments) for (const number of kept) loads[number]! += 1

	for (const assignment of assignments.toSorted((a, b) => a.may.length - b.may.length)) {
		const lot = lotOf(assignment.id)
		const place = (number: number) => Math.imul(lot ^ lots[number]!, 0x9e3779b1) >>> 0
		const open = assignment.may.filter((number) => !assignment.kept.includes(number))
		open.sort((a, b) => loads[a]! - loads[b]! || place(a) - place(b) || a - b)
		for (const number of open.slice(0, Math.max(0, longlist.readers - assignment.kept.length))) {
			assignment.readers.push(number)
			loads[number]! += 1
		}
	}
	evenOut(assignments, loads)

	const short = assignments
		.filter(({ readers }) => readers.length < longlist.readers)
		.map(({ id, readers }) => ({ submission: id, readers: readers.length }))
	const lists = partners.map((): string[] => [])
	for (const { id, readers } of assignments) for (const number of readers) lists[number]!.push(id)
	return { given: partners.map(({ id }, number) => ({ partner: id, submissions: lists[number]! })), short }
}

const conflictsOf = (partner: LonglistPartner, homeCountryRule: boolean) => {
	const countries = new Set(partner.recusedCountries)
	if (homeCountryRule) countries.add(partner.homeCountry)
	const submissions = new Set(partner.recusedSubmissions)
	return ({ id, country }: LonglistSubmission) => countries.has(country) || submissions.has(id)
}

/** Among equals an order that differs from submission to submission: the same few would read together otherwise. */
const lotOf = (id: string): number => Number.parseInt(sha256Hex(id).slice(0, 8), 16)
