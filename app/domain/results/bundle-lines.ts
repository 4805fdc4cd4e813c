import { z } from 'zod'
import { sha256Hex } from '#app/domain/shared/digest.ts'
import { CountableContent } from './countable-bundle.ts'
import { BundledResult, Digest, type ResultBundle } from './result-bundle.ts'

/** The first line of a bundle in lines: all but the ballots, each of which has a line of its own. */
export const LinesHeader = CountableContent.omit({ ballots: true })
	.extend({ format: z.literal('shelfie-result-lines') })
	.superRefine(({ submissions, eligible }, context) => {
		const ids = new Set(submissions.map(({ id }) => id))
		if (ids.size < submissions.length) context.addIssue({ code: 'custom', message: 'a submission is listed twice' })
		if (eligible && new Set(eligible).size < eligible.length)
			context.addIssue({ code: 'custom', message: 'a submission is eligible twice' })
		if (eligible?.some((id) => !ids.has(id)))
			context.addIssue({ code: 'custom', message: 'an eligible submission is not listed' })
	})
export type LinesHeader = z.infer<typeof LinesHeader>

/** The last line: how many ballots there are, the end of their chain, and the result if one was counted. */
export const LinesEnd = z.object({
	ballots: z.int().min(0),
	digest: Digest,
	result: BundledResult.nullable().optional(),
})
export type LinesEnd = z.infer<typeof LinesEnd>

/**
 * The chain over the lines as they stand, without their line ends: it begins with the header's SHA-256 and goes on
 * with the SHA-256 of what was reached and the ballot's own, both in hexadecimal. Order, number and every byte count.
 */
export const chainedLine = (reached: string | null, line: string | Uint8Array): string =>
	reached === null ? sha256Hex(line) : sha256Hex(reached + sha256Hex(line))

/** A bundle line by line; whoever has millions of ballots writes the same without holding them. */
export function* bundleLines(bundle: ResultBundle): Generator<string> {
	const { ballots, result, digests: _, ...content } = bundle
	const header = JSON.stringify({ ...content, format: 'shelfie-result-lines' })
	yield header
	let reached = chainedLine(null, header)
	for (const { partner, votes } of ballots) {
		const line = JSON.stringify({ partner, votes })
		yield line
		reached = chainedLine(reached, line)
	}
	yield JSON.stringify({ ballots: ballots.length, digest: reached, result })
}
