import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { TextsFields, useTextsSummary } from '#app/components/texts-fields.tsx'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { TypedStory } from './typed-story.server.ts'

interface Props {
	readonly action: string
	readonly typed: TypedStory
	/** Seal of what stands there. */
	readonly seen: string
	readonly fromDirectory: boolean
	readonly released: boolean
	readonly reply?: SubmissionResult<string[]> | undefined
}

const numbers = ['founded', 'visitors', 'members', 'holdings'] as const

/** The story of a winner and the facts on its library. */
export function StoryFields({ action, typed, seen, fromDirectory, released, reply }: Props) {
	const t = useTexts('organise-announcement')
	const winners = useTexts('winners')
	const forms = useTexts('forms')
	const [form, fields] = useForm<TypedStory>({ lastResult: reply ?? null, defaultValue: typed })
	const story = useTextsSummary(fields.story, t('story'))
	const library = useTextsSummary(fields.library, winners('about-library'))
	const facts = [...numbers, 'website' as const].map((name) => ({ field: fields[name], label: winners(name) }))
	return (
		<form method="post" action={action} className="read">
			<input type="hidden" name="seen" value={seen} />
			<ErrorSummary formErrors={form.errors ?? []} fields={[...story, ...library, ...facts]} />
			<TextsFields field={fields.story} label={t('story')} hint={t('story-hint')} rows={8} required={false} />
			<TextsFields
				field={fields.library}
				label={winners('about-library')}
				hint={t('library-hint')}
				rows={4}
				required={false}
			/>
			{fromDirectory && <p className="soft">{t('from-directory')}</p>}
			{numbers.map((name) => (
				<TextField key={name} field={fields[name]} label={winners(name)} inputMode="numeric" />
			))}
			<TextField field={fields.website} label={winners('website')} type="url" />
			{!released && (
				<div className="row">
					<Button look="main">{forms('save')}</Button>
				</div>
			)}
		</form>
	)
}
