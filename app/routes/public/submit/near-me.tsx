import { Element } from '#app/components/element.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** Only a script can ask a device where it is; without one nothing is shown. */
export function NearMe({ countries }: { readonly countries: readonly string[] }) {
	const t = useTexts('submit')
	const texts = {
		button: t('near-me'),
		promise: t('near-me-promise'),
		looking: t('near-me-looking'),
		denied: t('near-me-denied'),
		unknown: t('near-me-unknown'),
		unreachable: t('near-me-unreachable'),
		none: t('near-me-none'),
		found: t('near-me-found'),
	}
	return (
		<Element name="near-me" texts={texts} data-countries={countries.join(' ')}>
			{null}
		</Element>
	)
}
