import { Checkpoints } from '#app/components/checkpoints.tsx'
import { Digests } from '#app/components/digests.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Section } from '#app/components/section.tsx'
import type { KeptCheckpoint } from '#app/domain/log/checkpoint-queries.server.ts'
import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly bundle: ResultBundle
	readonly zone: string
	readonly closedAt: Date
	readonly belowQuorumReason: string | null
	readonly checkpoints: readonly KeptCheckpoint[]
	readonly replaced: readonly unknown[]
}

/** How many ballots there were, and what the log holds of them. */
export function CountedRecord({
	bundle: { quorum, digests },
	zone,
	closedAt,
	belowQuorumReason,
	checkpoints,
	replaced,
}: Props) {
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const format = useFormat()
	return (
		<Section title={results('log-title')} lede={results('log-lede')}>
			<Facts
				facts={[
					{ term: t('ballots'), detail: t('ballots-of', { cast: quorum.cast, eligible: quorum.eligible }) },
					{ term: t('quorum'), detail: quorum.needed },
					...(belowQuorumReason ? [{ term: t('below-quorum'), detail: belowQuorumReason }] : []),
				]}
			/>
			<Digests closedAt={format.in(zone).moment(closedAt)} digests={digests} anew={replaced.length > 0} />
			<Checkpoints checkpoints={checkpoints} zone={zone} />
		</Section>
	)
}
