import { ButtonLink } from '#app/components/button.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = { readonly edition: string; readonly country: string; readonly won: boolean }

/** Once the results are announced, the way leads on from here. */
export function ContestResult({ edition, country, won }: Props) {
	const t = useTexts('receipt')
	const where = { country: useFormat().country(country) }
	return (
		<>
			<p>{won ? <b>{t('result-won', where)}</b> : t('result-there')}</p>
			<div className="row">
				{won && (
					<>
						<ButtonLink look="main" href={`/editions/${edition}/winners/${country}`}>
							{t('to-winner')}
						</ButtonLink>
						<ButtonLink href={`/editions/${edition}/prizes`}>{t('to-tracker')}</ButtonLink>
					</>
				)}
				<ButtonLink href={`/editions/${edition}/results/${country}`}>{t('to-result', where)}</ButtonLink>
			</div>
		</>
	)
}
