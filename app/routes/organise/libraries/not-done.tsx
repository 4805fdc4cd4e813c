import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What stands where something that was asked for could not be done. */
export function NotDone({ title, errors, back }: { title: string; errors: string[] | undefined; back: string }) {
	const t = useTexts('organise-libraries')
	return (
		<>
			<PageHead title={title} />
			<FormErrors errors={errors} />
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
