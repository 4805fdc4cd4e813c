import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly closedAt: string
	readonly digests: ResultBundle['digests']
	/** Whether a ballot was left out since. */
	readonly anew: boolean
}

/** When a country was closed, and the digests of what stands, which are in the log. */
export function Digests({ closedAt, digests, anew }: Props) {
	const t = useTexts('results')
	return (
		<dl className="recount__digests">
			<div>
				<dt>{t('closed-at')}</dt>
				<dd>{closedAt}</dd>
			</div>
			{(['ballots', 'result'] as const).map((part) => (
				<div key={part}>
					<dt>{t(anew && part === 'ballots' ? 'digest-ballots-anew' : `digest-${part}`)}</dt>
					<dd>
						<code className="mono small">{digests[part]}</code>
					</dd>
				</div>
			))}
		</dl>
	)
}
