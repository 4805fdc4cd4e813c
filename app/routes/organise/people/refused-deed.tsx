import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly deed: 'end' | 'revoke' | 'send-again'
	readonly errors: string[] | undefined
	readonly back: string
}

/** What stands where one of the page's buttons was refused. */
export function RefusedDeed({ deed, errors, back }: Props) {
	const t = useTexts('organise-people')
	return (
		<>
			<PageHead title={t(deed)} />
			<FormErrors errors={errors} />
			<p>
				<a href={back}>{t('back')}</a>
			</p>
		</>
	)
}
