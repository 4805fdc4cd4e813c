import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What stands where nothing could be done with a letter. */
export function NotMoved({ here, errors }: { readonly here: string; readonly errors: string[] | undefined }) {
	const t = useTexts('letters')
	return (
		<>
			<PageHead title={t('outbox.title')} />
			<FormErrors errors={errors} />
			<p>
				<a href={here}>{t('outbox.back')}</a>
			</p>
		</>
	)
}
