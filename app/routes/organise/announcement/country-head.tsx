import { PageHead } from '#app/components/page-head.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly country: string
	readonly announcement: string
	/** The page above, where that is not the announcement. */
	readonly here?: string
	readonly lede?: string | undefined
}

/** Of which country's winner this page is, and the ways from it. */
export function CountryHead({ country, announcement, here, lede }: Props) {
	const t = useTexts('organise-announcement')
	const format = useFormat()
	return (
		<>
			<PageHead title={format.country(country)} lede={lede} />
			<p className="row">
				<a href={announcement}>{t('back')}</a>
				{here && <a href={here}>{format.country(country)}</a>}
				<a href={`${announcement}/preview/${country}`}>{t('preview')}</a>
			</p>
		</>
	)
}
