import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export interface ShownCheckpoint {
	readonly editionId: string
	readonly size: number
	readonly head: string
	readonly signature: string
	readonly country: string | null
	readonly at: Date
}

/** How far the log reached when all partners were told, to compare with their letters. */
export function Checkpoints({ checkpoints, zone }: { checkpoints: readonly ShownCheckpoint[]; zone: string }) {
	const t = useTexts('results')
	const format = useFormat()
	if (checkpoints.length === 0) return null
	return (
		<>
			<h3>{t('checkpoints')}</h3>
			<p>{t('checkpoints-lede')}</p>
			<dl className="recount__digests">
				{checkpoints.map(({ editionId, size, head, signature, country, at }) => (
					<div key={size}>
						<dt>
							{t(country === null ? 'checkpoint-release' : 'checkpoint-closure', { entries: size })},{' '}
							{format.in(zone).moment(at)}
						</dt>
						<dd>
							<code className="mono small">{[editionId, size, head, signature].join(':')}</code>
						</dd>
					</div>
				))}
			</dl>
		</>
	)
}
