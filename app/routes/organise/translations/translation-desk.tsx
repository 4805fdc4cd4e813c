import type { SubmissionResult } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { Columns } from '#app/components/columns.tsx'
import { ErrorSummary, FormErrors } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { requireTranslation } from './requested.server.ts'

type Shown = Awaited<ReturnType<typeof requireTranslation>>['shown']
type Props = Shown & { reply?: SubmissionResult | undefined; reviewErrors?: string[] | undefined }

/** The original on the left, its translation on the right, and who looks at it next. */
export function TranslationDesk(props: Props) {
	const { here, language, original, state, written } = props
	const t = useTexts('organise-submissions')
	const format = useFormat()
	const reviewed = state === 'reviewed' && written?.reviewedAt
	return (
		<>
			<PageHead
				eyebrow={t('translations.from-to', { from: format.language(original.language), to: format.language(language) })}
				title={t('translations.one')}
				aside={
					reviewed && (
						<Stamp tone="green" at={reviewed}>
							{t('translations.states.reviewed')}
						</Stamp>
					)
				}
			/>
			{state === 'stale' && <Note tone="warn">{t('translations.stale-note')}</Note>}
			<Columns>
				<RuledCard call={[original.language.toUpperCase()]}>
					<h2 lang={original.language}>{original.title}</h2>
					<p className="idea" lang={original.language}>
						{original.idea}
					</p>
				</RuledCard>
				<div className="stack">
					<TranslationFields {...props} />
					{written && <ReviewPart {...props} written={written} />}
				</div>
			</Columns>
			<p>
				<a href={`${here}/translations`}>{t('translations.all')}</a>
			</p>
		</>
	)
}

function TranslationFields({ here, language, digest, seen, written, reply }: Props) {
	const t = useTexts('organise-submissions')
	const typed = (name: 'title' | 'idea') => {
		const value = reply?.initialValue?.[name]
		return reply ? String(value ?? '') : (written?.[name] ?? '')
	}
	const field = (name: 'title' | 'idea') => ({
		...{ id: name, name, required: true },
		defaultValue: typed(name),
		errors: reply?.error?.[name] ?? undefined,
	})
	const [title, idea] = [field('title'), field('idea')]
	return (
		<form method="post" action={`${here}/translations/${language}`}>
			<ErrorSummary
				formErrors={reply?.error?.[''] ?? []}
				fields={[
					{ field: title, label: t('translations.title-field') },
					{ field: idea, label: t('idea') },
				]}
			/>
			<input type="hidden" name="original" value={digest} />
			<input type="hidden" name="seen" value={seen} />
			<TextField field={title} label={t('translations.title-field')} lang={language} />
			<TextAreaField field={idea} label={t('idea')} lang={language} rows={12} />
			<Button look="main">{t('translations.save')}</Button>
		</form>
	)
}

function ReviewPart({
	here,
	language,
	seen,
	state,
	mine,
	written,
	reviewErrors,
}: Props & { written: NonNullable<Shown['written']> }) {
	const t = useTexts('organise-submissions')
	const personName = usePersonName()
	const format = useFormat()
	return (
		<Section title={t('translations.review')}>
			<FormErrors errors={reviewErrors} />
			<p>
				{t('translations.written-by', { writer: personName(written.writer), at: format.moment(written.writtenAt) })}
			</p>
			{written.reviewedAt && state === 'reviewed' && (
				<p>
					{t('translations.reviewed-by', {
						reviewer: personName(written.reviewer),
						at: format.moment(written.reviewedAt),
					})}
				</p>
			)}
			{state === 'waiting' && mine && <p className="soft">{t('translations.own')}</p>}
			{state === 'waiting' && !mine && (
				<>
					<p className="soft">{t('translations.review-hint')}</p>
					<PostButton action={`${here}/translations/${language}/review`} fields={{ seen }} look="main">
						{t('translations.mark-reviewed')}
					</PostButton>
				</>
			)}
		</Section>
	)
}
