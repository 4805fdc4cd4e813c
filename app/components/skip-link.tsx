import { useTexts } from '#app/i18n/use-texts.ts'

export function SkipLink() {
	const t = useTexts('shell')
	return (
		<a className="skip" href="#main">
			{t('skip')}
		</a>
	)
}
