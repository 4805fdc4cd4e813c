import { useTexts } from '#app/i18n/use-texts.ts'

export function DemoBanner() {
	const t = useTexts('shell')
	return (
		<aside className="demo">
			<p>{t.rich('demo', { mark: (chunks) => <b>{chunks}</b> })}</p>
		</aside>
	)
}
