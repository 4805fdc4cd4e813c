import type { RoundRules } from '#app/domain/contest/rules.ts'
import type { Vote } from '#app/domain/voting/ballot.ts'
import type { Bench } from './world.ts'

/** Two worlds that are the same in everything but what these three partners think of Latvia. */
export const worlds = ['one', 'other'] as const
export type Which = (typeof worlds)[number]

/** What three partners think of four ideas: in the other world something else, also of how many. */
const opinions: Record<Exclude<Bench, 'watching'>, Record<Which, readonly number[]>> = {
	first: { one: [5, 4, 2, 1], other: [1, 2, 3, 5] },
	second: { one: [5, 3, 1, 2], other: [4, 1, 5, 5] },
	third: { one: [4, 5, 1, 1], other: [1, 1, 4, 5] },
}
const unchanged = [3, 1, 4, 5]

/** A second thought differs from the first in every line. */
export function opinionsOf(bench: Bench, which: Which, thought: 'first' | 'second'): readonly number[] {
	const here = bench === 'watching' ? unchanged : opinions[bench][which]
	return thought === 'second' ? here : here.map((mark) => (mark % 5) + 1)
}

/** Whole ballots of each method; whoever would give a 2 abstains, except by approval. */
export function votesOf(
	method: RoundRules['method'],
	ideas: readonly { id: string }[],
	marks: readonly number[],
): Vote[] {
	const marked = ideas.map(({ id: submission }, at) => ({ submission, mark: marks[at] ?? 3 }))
	if (method === 'approval')
		return marked.filter(({ mark }) => mark >= 4).map(({ submission }) => ({ submission, kind: 'ticked' }))
	const abstained = marked.filter(({ mark }) => mark === 2)
	const judged = marked.filter(({ mark }) => mark !== 2)
	return [
		...abstained.map(({ submission }) => ({ submission, kind: 'abstained' as const })),
		...(method === 'points' ? ranked(judged) : judged.map(scored)),
	]
}

interface Marked {
	readonly submission: string
	readonly mark: number
}
const scored = ({ submission, mark }: Marked): Vote => ({
	submission,
	kind: 'scored',
	scores: { new: mark, useful: mark, feasible: (mark % 5) + 1 },
})
const ranked = (judged: readonly Marked[]): Vote[] =>
	judged
		.toSorted((a, b) => b.mark - a.mark)
		.slice(0, 3)
		.map(({ submission }, at) => ({ submission, kind: 'ranked', place: at + 1 }))
