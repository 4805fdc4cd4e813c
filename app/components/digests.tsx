import type { ResultBundle } from '#app/domain/results/result-bundle.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** When a country was closed, and the digests that stand in the log since. */
export function Digests({ closedAt, digests }: { closedAt: string; digests: ResultBundle['digests'] }) {
	const t = useTexts('results')
	return (
		<dl className="recount__digests">
			<div>
				<dt>{t('closed-at')}</dt>
				<dd>{closedAt}</dd>
			</div>
			{(['ballots', 'result'] as const).map((part) => (
				<div key={part}>
					<dt>{t(`digest-${part}`)}</dt>
					<dd>
						<code className="mono small">{digests[part]}</code>
					</dd>
				</div>
			))}
		</dl>
	)
}
