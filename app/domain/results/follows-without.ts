import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { ballotsDigest } from '#app/domain/voting/ballots-digest.ts'
import type { ResultBundle } from './result-bundle.ts'

/** Whether a result follows from the one before it by leaving out exactly this partner's ballot and nothing else. */
export const followsWithout = (before: ResultBundle, after: ResultBundle, partner: string): boolean => {
	const left = before.ballots.filter((ballot) => ballot.partner !== partner)
	return (
		left.length === before.ballots.length - 1 &&
		ballotsDigest(left, after.salt) === ballotsDigest(after.ballots, after.salt) &&
		canonicalJson(frameOf(before)) === canonicalJson(frameOf(after))
	)
}

/** All that an exclusion leaves as it was. */
const frameOf = ({ edition, country, rules, submissions, eligible, partners, quorum }: ResultBundle) => ({
	edition,
	country,
	rules,
	submissions: submissions.map(({ id }) => id),
	eligible: eligible.toSorted(),
	partners,
	quorum: quorum.eligible,
})
