import { z } from 'zod'
import { faultInBundle } from './bundle-fault.ts'
import { BundleContent, BundledResult, Digest } from './result-bundle.ts'
import { type Tally, tally } from './tally.ts'

const Submission = z.object({
	id: z.string(),
	code: z.string().optional(),
	title: z.string().optional(),
	library: z.string().optional(),
})

/**
 * Any contest of these methods, ours or somebody else's: rules, submissions and ballots are enough to count. What is
 * left out means: all submissions are eligible, partners are those with a ballot, no chair has decided.
 */
export const CountableContent = BundleContent.partial({
	eligible: true,
	partners: true,
	quorum: true,
	chair: true,
	salt: true,
}).extend({ submissions: z.array(Submission) })

/** The file as `npm run recount` takes it: with a result it is a result bundle, without one it is tallied. */
export const BundleFile = CountableContent.extend({
	result: BundledResult.nullable().optional(),
	digests: z.object({ ballots: Digest, result: Digest }).optional(),
})

export const CountableBundle = BundleFile.superRefine((bundle, context) => {
	const fault = faultInBundle({ ...bundle, ...assumed(bundle) })
	if (fault) context.addIssue({ code: 'custom', message: fault })
})
export type CountableBundle = z.infer<typeof CountableBundle>

export const countBundle = (bundle: CountableBundle): Tally =>
	tally({ ...bundle, ...assumed(bundle) }, bundle.chair ?? null)

const assumed = ({ eligible, partners, submissions, ballots }: CountableBundle) => ({
	eligible: eligible ?? submissions.map(({ id }) => id),
	partners: partners ?? Array.from(new Set(ballots.map(({ partner }) => partner)), (id) => ({ id, name: id })),
})
