import type { RoundRules } from '#app/domain/contest/rules.ts'
import { UncountableLine } from '#app/domain/results/ballot-reader.ts'
import { LinesEnd, LinesHeader } from '#app/domain/results/bundle-lines.ts'
import { countLines, type EachLine } from '#app/domain/results/line-count.ts'
import { bundledResult } from '#app/domain/results/result-bundle.ts'
import type { Tally } from '#app/domain/results/tally.ts'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { digestThread } from './digest.ts'
import { type Block, blocksOf, eachLineOf, UnreadableFile } from './lines-file.ts'

export interface FileCount {
	readonly header: LinesHeader
	readonly tally: Tally & { readonly ballots: number }
	readonly differences: readonly (
		| 'ballots'
		| 'digest'
		| 'standings'
		| 'tie-steps'
		| 'winner'
		| 'no-award-reason'
		| 'advancing'
	)[]
	/** Whether the file carries a result to compare with. */
	readonly hasResult: boolean
}

/** The header of a bundle in lines; undefined when the file is something else. */
export async function headerIn(path: string): Promise<LinesHeader | undefined> {
	for await (const { bytes } of blocksOf(path)) {
		const end = bytes.indexOf(10)
		const content = jsonOf(Buffer.from(bytes.subarray(0, end < 0 ? bytes.length : end)))
		if (!isLines(content)) return
		const parsed = LinesHeader.safeParse(content)
		if (parsed.success) return parsed.data
		const [issue] = parsed.error.issues
		throw new UnreadableFile(`line 1: ${issue?.message}${issue?.path.length ? ` at ${issue.path.join('.')}` : ''}`)
	}
}

/** Counts a bundle in lines: the sums in this thread, the chain of digests in another, whatever the file's size. */
export async function countFile(path: string, header: LinesHeader): Promise<FileCount> {
	const digest = digestThread()
	try {
		let end: Block | undefined
		let pass = 0
		let number = 0
		const eachLine: EachLine = async (take) => {
			const first = pass++ === 0
			number = 0
			for await (const block of blocksOf(path)) {
				if (block.isLast) {
					end = block
					break
				}
				if (first) await digest.add(block.bytes)
				eachLineOf(block, (bytes, from, to) => {
					if (number++ > 0) take(bytes, from, to)
				})
			}
		}
		const tally = await countLines(header, eachLine).catch((error: unknown) => {
			throw error instanceof UncountableLine ? new UnreadableFile(`line ${number}: ${error.message}`) : error
		})
		const last = LinesEnd.safeParse(end && jsonOf(Buffer.from(end.bytes)))
		if (!last.success) throw new UnreadableFile('the last line, with the digest, is missing')
		const same = compared(tally, header.rules, last.data, await digest.end())
		const differences = parts.filter((part) => !same[part])
		return { header, tally, differences, hasResult: Boolean(last.data.result) }
	} finally {
		await digest.stop()
	}
}

const parts = ['ballots', 'digest', 'standings', 'tie-steps', 'winner', 'no-award-reason', 'advancing'] as const

function compared(
	tally: FileCount['tally'],
	rules: RoundRules,
	end: LinesEnd,
	digest: string,
): Record<(typeof parts)[number], boolean> {
	const counted = bundledResult(tally, rules)
	const told = end.result ?? counted
	const equal = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
	return {
		ballots: tally.ballots === end.ballots,
		digest: digest === end.digest,
		standings: equal(counted.standings, told.standings),
		'tie-steps': equal(counted.tieSteps, told.tieSteps),
		winner: counted.winner === told.winner,
		'no-award-reason': counted.noAwardReason === told.noAwardReason,
		advancing: equal(counted.advancing ?? null, told.advancing ?? null),
	}
}

const isLines = (content: unknown): boolean =>
	typeof content === 'object' && content !== null && 'format' in content && content.format === 'shelfie-result-lines'

function jsonOf(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString())
	} catch {
		return undefined
	}
}
