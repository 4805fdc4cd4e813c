import { hash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { defaultRules } from '#app/domain/contest/default-rules.ts'
import type { VotingMethod } from '#app/domain/contest/rules.ts'

const submissions = 20
const blockLength = 4 << 20

/** Writes a bundle in lines with this many ballots; its result is left to be counted. */
export function writeBallotFile(path: string, method: VotingMethod, ballots: number): void {
	const file = openSync(path, 'w')
	const rules = { ...defaultRules, method, points: [5, 4, 3, 2, 1] }
	const ids = Array.from({ length: submissions }, (_, i) => `s${i + 1}`)
	let block = ''
	const put = (line: string) => {
		block += `${line}\n`
		if (block.length < blockLength) return
		writeSync(file, block)
		block = ''
	}
	const header = JSON.stringify({
		format: 'shelfie-result-lines',
		version: 1,
		edition: 'bench',
		country: 'LV',
		rules,
		submissions: ids.map((id) => ({ id })),
	})
	put(header)
	let reached = hash('sha256', header)
	for (let partner = 0; partner < ballots; partner++) {
		const line = `{"partner":"p${partner}","votes":[${votesOf(method, partner, ids)}]}`
		reached = hash('sha256', reached + hash('sha256', line))
		put(line)
	}
	put(JSON.stringify({ ballots, digest: reached }))
	writeSync(file, block)
	closeSync(file)
}

/** Votes follow from the partner's number, so that every run counts the same. */
function votesOf(method: VotingMethod, partner: number, ids: readonly string[]): string {
	const first = (partner * 7919) % 65_521
	const step = 1 + 2 * (partner % 5) // odd steps that share no factor with twenty, five left out
	const chosen = (i: number) => ids[(first + i * (step === 5 ? 11 : step)) % ids.length]
	const count = method === 'approval' ? 1 + (partner % 3) : 5
	return Array.from({ length: count }, (_, i) =>
		method === 'approval'
			? `{"submission":"${chosen(i)}","kind":"ticked"}`
			: `{"submission":"${chosen(i)}","kind":"ranked","place":${i + 1}}`,
	).join(',')
}
