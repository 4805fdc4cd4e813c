import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What stands where something could not be taken away. */
export function NotRemoved({ errors, back }: { errors: string[] | undefined; back: string }) {
	const t = useTexts('organise-edition')
	return (
		<>
			<PageHead title={t('remove')} />
			<FormErrors errors={errors} />
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
