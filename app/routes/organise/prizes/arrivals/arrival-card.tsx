import { type SubmissionResult, useForm } from '@conform-to/react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { SentArrival } from '#app/domain/prizes/tracking/arrival-queries.server.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly arrival: Omit<SentArrival, 'names' | 'edition'>
	readonly edition: string
	readonly reply?: SubmissionResult
}

const tones = { open: 'blue', received: 'blue', published: 'green', declined: 'red', withdrawn: 'red' } as const

/** A picture and thanks, with the two buttons that decide who sees them. */
export function ArrivalCard({ arrival, edition, reply }: Props) {
	const t = useTexts('organise-tracking')
	const format = useFormat()
	const { arrivalId, library, country, state, thanks, language, altText, photo, revision, sentAt } = arrival
	const [form, fields] = useForm<{ altText: string }>({
		id: `arrival-${arrivalId}`,
		lastResult: reply ?? null,
		defaultValue: { altText: altText ?? '' },
	})
	return (
		<Section
			title={<bdi>{library}</bdi>}
			lede={[format.country(country), sentAt && format.moment(sentAt)].filter(Boolean).join(', ')}
			aside={
				<Stamp tone={tones[state]} size="small">
					{t(`arrival-states.${state}`)}
				</Stamp>
			}
		>
			<figure className="stack arrival read">
				{photo?.state === 'ready' && photo.width && photo.height && (
					<Picture
						photo={{ ...photo, width: photo.width, height: photo.height }}
						alt={altText ?? ''}
						sizes={pageSizes}
					/>
				)}
				{photo && photo.state !== 'ready' && (
					<Note>{t(photo.state === 'failed' ? 'photo-failed' : 'photo-waits')}</Note>
				)}
				{thanks && (
					<blockquote className="idea" lang={language ?? undefined}>
						{thanks}
					</blockquote>
				)}
			</figure>
			<form
				method="post"
				action={`/organise/editions/${edition}/prizes/arrivals/${arrivalId}/decision`}
				className="read"
			>
				<ErrorSummary formErrors={form.errors} fields={[{ field: fields.altText, label: t('alt-text') }]} />
				<input type="hidden" name="revision" value={revision} />
				{photo && <TextField field={fields.altText} label={t('alt-text')} hint={t('alt-text-hint')} />}
				<div className="row">
					{state !== 'published' && (
						<Button look="main" name="verdict" value="published">
							{t('publish')}
						</Button>
					)}
					{state !== 'declined' && (
						<Button look="grave" name="verdict" value="declined">
							{t(state === 'published' ? 'take-down' : 'decline')}
						</Button>
					)}
				</div>
			</form>
		</Section>
	)
}
