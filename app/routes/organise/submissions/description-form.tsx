import type { SubmissionResult } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { Section } from '#app/components/section.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import { AltTextField } from './alt-text-fields.tsx'

interface Description {
	readonly altText: string
	readonly altTextCheckedAt: Date | null
	readonly language: string
}
type Props = Description & {
	readonly action: string
	readonly seen: string
	readonly reply?: SubmissionResult | undefined
}

/** The description of an idea that is published already. */
export function DescriptionForm({ action, seen, altText, altTextCheckedAt, language, reply }: Props) {
	const t = useTexts('organise-submissions')
	return (
		<Section title={t('description.title')}>
			<form method="post" action={action}>
				<input type="hidden" name="seen" value={seen} />
				<AltTextField altText={altText} language={language} reply={reply} />
				<Button>{t(altTextCheckedAt ? 'description.save' : 'description.check')}</Button>
			</form>
		</Section>
	)
}

/** Publishing asks for it: the description says what is seen, or is mended so that it does. */
export function PublishForm({
	action,
	seen,
	altText,
	language,
	publishable,
	reply,
}: Omit<Props, 'altTextCheckedAt'> & { readonly publishable: boolean }) {
	const t = useTexts('organise-submissions')
	const check = {
		...{ id: 'alt-text-checked', name: 'altTextChecked', required: true },
		defaultChecked: reply?.initialValue?.altTextChecked === 'on',
		errors: reply?.error?.altTextChecked ?? undefined,
	}
	return (
		<form method="post" action={action}>
			<input type="hidden" name="verdict" value="published" />
			<input type="hidden" name="seen" value={seen} />
			<AltTextField altText={altText} language={language} reply={reply} />
			<CheckField field={check} label={t('description.checked')} />
			<Button look="main" disabled={!publishable}>
				{t('decide.published')}
			</Button>
		</form>
	)
}
