import { isNoAwardReason } from '#app/domain/results/no-award.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly winners: readonly { id: string; country: string; noAwardReason: string | null }[]
	readonly results: string
}

/** The countries in which nobody won, each with its reason: never left out in silence. */
export function NoAward({ winners, results }: Props) {
	const t = useTexts('results')
	const format = useFormat()
	const without = winners.filter((winner) => winner.noAwardReason !== null)
	if (without.length === 0) return null
	return (
		<ul>
			{without.map(({ id, country, noAwardReason }) => (
				<li key={id}>
					<a href={`${results}/${country}`}>{format.country(country)}</a>.{' '}
					{noAwardReason && isNoAwardReason(noAwardReason) && t(`no-award.${noAwardReason}`)}
				</li>
			))}
		</ul>
	)
}
