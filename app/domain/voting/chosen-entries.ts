import type { RoundRules } from '#app/domain/contest/rules.ts'
import { isSilent, isWhole, type Vote } from './ballot.ts'
import { ownValue } from './own-value.ts'

export const choosable = ['all', 'open', 'begun', 'top', 'noted', 'silent'] as const
export type Choosable = (typeof choosable)[number]

/** Which entries of a ballot a juror goes through, and in which order. */
export interface Choice {
	readonly show: Choosable
	readonly sort: 'own' | 'value'
	/** Folded words that title or library must hold. */
	readonly words: readonly string[]
}
export const everything: Choice = { show: 'all', sort: 'own', words: [] }

export interface ChoosableEntry {
	readonly vote: Vote | null
	readonly noted: boolean
	/** Title and library, folded. */
	readonly folded: string
}

const isShown = (show: Choosable, rules: RoundRules, { vote, noted }: ChoosableEntry): boolean => {
	if (show === 'open') return !vote || !isWhole(rules, vote)
	if (show === 'begun') return vote !== null && !isWhole(rules, vote)
	if (show === 'top') return ownValue(rules, vote) !== null
	if (show === 'noted') return noted
	if (show === 'silent') return vote !== null && isSilent(vote)
	return true
}

/** In the order they came, which is the partner's own; by value the best come first and equals stay as they came. */
export const chosenEntries = <Entry extends ChoosableEntry>(
	rules: RoundRules,
	entries: readonly Entry[],
	{ show, sort, words }: Choice,
): Entry[] => {
	const chosen = entries.filter(
		(entry) => isShown(show, rules, entry) && words.every((word) => entry.folded.includes(word)),
	)
	if (show !== 'top' && sort !== 'value') return chosen
	const value = ({ vote }: Entry) => ownValue(rules, vote) ?? Number.NEGATIVE_INFINITY
	return chosen.toSorted((a, b) => {
		const [left, right] = [value(a), value(b)]
		return left === right ? 0 : right - left
	})
}

export const countChosen = (rules: RoundRules, entries: readonly ChoosableEntry[]): Record<Choosable, number> => {
	const count = (show: Choosable) => entries.filter((entry) => isShown(show, rules, entry)).length
	return Object.fromEntries(choosable.map((show) => [show, count(show)])) as Record<Choosable, number>
}

/** Before and after an entry in the order one goes through; one that has left it since stands where it would stand. */
export const besides = <Entry extends { readonly id: string }>(
	all: readonly Entry[],
	chosen: readonly Entry[],
	id: string,
): { before: Entry | undefined; after: Entry | undefined } => {
	const at = chosen.findIndex((entry) => entry.id === id)
	if (at >= 0) return { before: chosen[at - 1], after: chosen[at + 1] }
	const places = new Map(all.map((entry, place) => [entry.id, place]))
	const place = places.get(id) ?? -1
	return {
		before: chosen.findLast((entry) => places.get(entry.id)! < place),
		after: chosen.find((entry) => places.get(entry.id)! > place),
	}
}
