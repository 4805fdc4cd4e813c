import type { SubmissionResult } from '@conform-to/react'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'

/** The photo's description, to be mended by whoever looks at it. */
export function AltTextField({
	altText,
	language,
	reply,
}: {
	altText: string
	language: string
	reply?: SubmissionResult | undefined
}) {
	const t = useTexts('organise-submissions')
	const typed = reply?.initialValue?.altText
	const field = {
		...{ id: 'alt-text', name: 'altText', required: true },
		defaultValue: typeof typed === 'string' ? typed : altText,
		errors: reply?.error?.altText ?? undefined,
	}
	return (
		<TextAreaField field={field} label={t('description.label')} hint={t('description.hint')} lang={language} rows={2} />
	)
}
