import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FormTrap } from '#app/components/form-trap.tsx'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import type { SubmissionForm } from '#app/domain/submissions/submission-form.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { ChosenPlace } from './chosen-place.server.ts'
import { ConsentFields } from './consent-fields.tsx'
import { IdeaFields } from './idea-fields.tsx'
import { PhotoField, PhotoTexts } from './photo-fields.tsx'
import { Sending } from './sending.tsx'
import { SubmitterFields } from './submitter-fields.tsx'

type Props = {
	readonly edition: { readonly slug: string }
	readonly place: ChosenPlace
	readonly categories: readonly { value: string; label: string }[]
	readonly locale: string
	/** Not `key`: React keeps that name for itself. */
	readonly formKey: string
	readonly made: string
	readonly sent?: { readonly reply: SubmissionResult<string[]>; readonly receipt?: string | null }
}

/** The second step. Sent again with the same key it is the same submission. */
export function IdeaForm({ edition, place, categories, locale, formKey, made, sent }: Props) {
	const t = useTexts('submit')
	const format = useFormat()
	const { library, namedLibrary, country, consentAge } = place
	const chosen: Record<string, string> = library ? { library: library.slug } : { named: namedLibrary ?? '', country }
	const [form, fields] = useForm<SubmissionForm>({
		id: 'submission',
		lastResult: sent?.reply,
		defaultValue: { key: formKey, language: locale, peopleCount: 1 },
	})
	const photo = { id: 'photo-file', name: 'photo', required: true, errors: form.allErrors.photo }
	const labelled = [
		{ field: fields.library, label: t('your-library') },
		{ field: photo, label: t('photo') },
		{ field: fields.altText, label: t('alt-text') },
		{ field: fields.peopleCount, label: t('people-count') },
		{ field: fields.title, label: t('idea-title') },
		{ field: fields.idea, label: t('idea') },
		{ field: fields.language, label: t('language') },
		{ field: fields.name, label: t('name') },
		{ field: fields.email, label: t('email') },
		{ field: fields.underAge, label: t('under-age', { age: consentAge }) },
		{ field: fields.guardianEmail, label: t('guardian-email') },
		{ field: fields.entry, label: t('consent.entry') },
		{ field: fields['photo-published'], label: t('consent.photo-published') },
		{ field: fields['people-agreed'], label: t('consent.people-agreed') },
		{ field: fields.key, label: t('title') },
	]
	const named = library ? `${library.name}, ${library.place}` : (namedLibrary ?? '')
	const other = `/editions/${edition.slug}/submit`
	return (
		<>
			<Section title={t('part.library')} aside={<a href={other}>{t('other-library')}</a>}>
				<p className="row">
					<SpineLabel country={country} />
					<span>
						<b>
							<bdi>{named}</bdi>
						</b>
						, {format.country(country)}
					</span>
				</p>
			</Section>
			<Sending edition={edition.slug} country={country} library={named} answered={sent !== undefined}>
				<form
					method="post"
					action={`?${new URLSearchParams(chosen)}`}
					encType="multipart/form-data"
					noValidate
					className="sending"
				>
					<ErrorSummary formErrors={form.errors} fields={labelled} />
					{sent?.receipt && (
						<p>
							<a href={`/receipts/${sent.receipt}`}>{t('to-receipt')}</a>
						</p>
					)}
					<input type="hidden" name="key" defaultValue={fields.key.defaultValue ?? formKey} />
					{library && <input type="hidden" name="library" value={library.slug} />}
					{namedLibrary && <input type="hidden" name="namedLibrary" value={namedLibrary} />}
					<input type="hidden" name="country" value={country} />
					<Section id="photo" title={t('part.photo')}>
						<PhotoField photo={photo} />
						<PhotoTexts fields={fields} />
					</Section>
					<Section id="words" title={t('part.words')}>
						<IdeaFields fields={fields} categories={categories} />
						<SubmitterFields fields={fields} country={country} consentAge={consentAge} />
						<ConsentFields fields={fields} />
					</Section>
					<FormTrap made={made} />
					<div className="thumb">
						<p className="small soft" role="status" data-sending />
						<Button look="main" data-size="large">
							{t('send')}
						</Button>
					</div>
				</form>
			</Sending>
		</>
	)
}
