/** Who may read a submission, who does, and who has begun and keeps it; partners by their numbers. */
export interface Assignment {
	readonly may: readonly number[]
	readonly kept: readonly number[]
	readonly readers: number[]
}

/**
 * Moves submissions along chains of partners from one that has more to one that has at least two fewer, until there
 * is no such chain. Then no other assignment is more even (Harvey, Ladner, Lovász, Tamir: Semi-matchings for
 * bipartite graphs and load balancing, 2006: a semi-matching without a cost-reducing path is optimal).
 */
export const evenOut = (assignments: readonly Assignment[], loads: number[]): void => {
	const held = loads.map(() => new Set<Assignment>())
	for (const assignment of assignments) for (const reader of assignment.readers) held[reader]!.add(assignment)

	let settled = false
	while (!settled) {
		settled = true
		for (const from of byLoad(loads)) {
			const chain = chainFrom(from, held, loads)
			if (!chain) continue
			for (const { assignment, giver, taker } of chain) {
				assignment.readers.splice(assignment.readers.indexOf(giver), 1, taker)
				held[giver]!.delete(assignment)
				held[taker]!.add(assignment)
			}
			loads[from]! -= 1
			loads[chain.at(-1)!.taker]! += 1
			settled = false
			break
		}
	}
}

interface HandOver {
	readonly assignment: Assignment
	readonly giver: number
	readonly taker: number
}

const byLoad = (loads: readonly number[]): number[] =>
	loads.map((_, number) => number).sort((a, b) => loads[b]! - loads[a]! || a - b)

/** The shortest chain, found breadth first; each partner in it gives one submission and takes one. */
const chainFrom = (from: number, held: readonly Set<Assignment>[], loads: readonly number[]): HandOver[] | null => {
	const reachedBy = new Map<number, HandOver | null>([[from, null]])
	const least = Math.min(...loads)
	if (loads[from]! < least + 2) return null
	for (const giver of reachedBy.keys()) {
		for (const assignment of held[giver]!) {
			if (assignment.kept.includes(giver)) continue
			for (const taker of assignment.may) {
				if (reachedBy.has(taker) || assignment.readers.includes(taker)) continue
				reachedBy.set(taker, { assignment, giver, taker })
				if (loads[taker]! <= loads[from]! - 2) return chainTo(taker, reachedBy)
			}
		}
	}
	return null
}

const chainTo = (end: number, reachedBy: ReadonlyMap<number, HandOver | null>): HandOver[] => {
	const last = reachedBy.get(end)
	return last ? [...chainTo(last.giver, reachedBy), last] : []
}
