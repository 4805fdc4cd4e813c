import type { SubmissionResult } from '@conform-to/react'
import { Columns } from '#app/components/columns.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Picture } from '#app/components/picture.tsx'
import { pageSizes } from '#app/components/picture-sources.ts'
import { RuledCard } from '#app/components/ruled-card.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import type { submissionToModerate } from '#app/domain/moderation/queries.server.ts'
import type { OpenReport } from '#app/domain/moderation/report-queries.server.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { isFinal } from '#app/domain/submissions/submission-state.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { DecisionForms } from './decision-forms.tsx'
import { DescriptionForm } from './description-form.tsx'
import { ReportsPart } from './reports-part.tsx'

export type Moderated = NonNullable<Awaited<ReturnType<typeof submissionToModerate>>>

/** One submission with everything its moderator needs to decide. */
export function ModerationCard({
	moderated,
	here,
	reports,
	reply,
}: {
	moderated: Moderated
	here: string
	reports: readonly OpenReport[]
	reply?: SubmissionResult | undefined
}) {
	const t = useTexts('organise-submissions')
	const format = useFormat()
	const { submission, library, photo, decisions, missing } = moderated
	return (
		<>
			<PageHead eyebrow={submission.code} title={submission.title} lang={submission.language} />
			<Columns>
				<RuledCard call={[submission.country, submission.code.split('-')[1] ?? '']}>
					<figure className="photo">
						{photo?.width && photo.height ? (
							<Picture
								photo={{
									...photo,
									width: photo.width,
									height: photo.height,
									placeholder: photo.placeholder ?? undefined,
								}}
								alt={submission.altText}
								sizes={pageSizes}
								eager
							/>
						) : (
							<Note>{t(photo?.state === 'failed' ? 'photo-failed' : 'photo-waits')}</Note>
						)}
						<figcaption>{t('alt-text', { text: submission.altText })}</figcaption>
						{photo?.blurred && <p className="soft small">{t('blur.done-before', { count: photo.blurred.length })}</p>}
						{photo?.state === 'ready' && !isFinal(submission.state) && (
							<p>
								<a href={`${here}/blur`}>{t('blur.link')}</a>
							</p>
						)}
					</figure>
					<p className="idea" lang={submission.language}>
						{submission.idea}
					</p>
					<Facts
						facts={[
							{
								term: t('library'),
								detail: library
									? `${isolated(library.name)}, ${isolated(library.place)}`
									: t('library-named', { name: submission.namedLibrary ?? '' }),
							},
							{ term: t('language'), detail: format.language(submission.language) },
							{ term: t('people'), detail: format.number(submission.peopleCount) },
							{ term: t('received'), detail: <Time at={submission.receivedAt} look="moment" /> },
						]}
					/>
				</RuledCard>
				<div className="stack">
					{submission.state === 'published' && (
						<ReportsPart here={here} reports={reports} hiddenSince={submission.hiddenSince} />
					)}
					{missing.length > 0 && (
						<Note tone="warn" title={t('missing-title')}>
							<ul>
								{missing.map((need) => (
									<li key={need}>{t(`missing.${need}`)}</li>
								))}
							</ul>
						</Note>
					)}
					{!library && (
						<p>
							<a href={`${here}/library`}>{t('match-library')}</a>
						</p>
					)}
					<DecisionForms
						action={`${here}/decision`}
						state={submission.state}
						publishable={missing.every((need) => need === 'alt-text')}
						seen={contentSeal(submission)}
						description={submission}
						reply={reply}
					/>
					{submission.state === 'published' && (
						<DescriptionForm action={`${here}/alt-text`} seen={contentSeal(submission)} {...submission} reply={reply} />
					)}
					<p>
						<a href={`${here}/translations`}>{t('translations.title')}</a>
					</p>
					{decisions.length > 0 && (
						<Section title={t('decided-before')}>
							<ul className="stack">
								{decisions.map((each) => (
									<PastDecision key={String(each.at)} {...each} />
								))}
							</ul>
						</Section>
					)}
				</div>
			</Columns>
		</>
	)
}

function PastDecision({ verdict, reason, at, moderator }: Moderated['decisions'][number]) {
	const states = useTexts('states')
	return (
		<li>
			<b>{states(`verdict.${verdict}`)}</b>{' '}
			<span className="soft small">
				{usePersonName()(moderator)}, <Time at={at} look="moment" />
			</span>
			{reason && <p>{reason}</p>}
		</li>
	)
}
