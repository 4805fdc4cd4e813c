import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What stands where an export could not be moved on. */
export function NotMoved({ here, errors }: { readonly here: string; readonly errors: string[] | undefined }) {
	const t = useTexts('organise-exports')
	return (
		<>
			<PageHead title={t('title')} />
			<FormErrors errors={errors} />
			<p>
				<a href={here}>{t('progress.reload')}</a>
			</p>
		</>
	)
}
