import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { Section } from '#app/components/section.tsx'
import { changeDates } from '#app/domain/contest/change-dates.server.ts'
import { courseOf, hasVotingOpened } from '#app/domain/contest/edition-course.ts'
import { DatesForm, type DatesInput } from '#app/domain/contest/edition-form.ts'
import { dateReply } from '#app/domain/contest/refused-date.ts'
import { extentOf, movesBy, spansOf } from '#app/domain/contest/timeline.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/dates.ts'
import { DatesFields, useDatesSummary } from './dates-fields.tsx'
import { MovedDates } from './moved-dates.tsx'
import { PartHead } from './part-head.tsx'
import { Timeline } from './timeline.tsx'

export const handle = { areas: ['organise-edition', 'organise-setup'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, now } = await requireOrganiserOf(args)
	const [first] = edition.rounds
	const { votingOpens, votingCloses } = first ?? courseOf(edition)
	const dates = { ...courseOf(edition), votingOpens, votingCloses }
	const spans = spansOf(edition)
	return {
		...{ dates, slug: edition.slug, now, spans, extent: extentOf(spans) },
		frozen: hasVotingOpened(edition, now),
		published: edition.publishedAt !== null,
		countries: edition.countries.map(({ country, zone }) => ({ country, zone })),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const typed = await args.request.formData()
	const form = parseWithZod(typed, { schema: DatesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	if (typed.has('preview')) return { reply: null, typed: form.value, moves: movesBy(edition, form.value) }
	const outcome = await changeDates(organiser, edition.id, form.value)
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}`) : invalid(form.reply(dateReply(outcome.reason)))
}

export default function Dates({ loaderData, actionData }: Route.ComponentProps) {
	const { dates, frozen, slug, published, extent } = loaderData
	const previewed = actionData && 'moves' in actionData ? actionData : null
	const t = useTexts('organise-edition')
	const setup = useTexts('organise-setup')
	const [form, fields] = useForm<DatesInput>({
		lastResult: actionData?.reply ?? null,
		defaultValue: previewed?.typed ?? dates,
	})
	const datesSummary = useDatesSummary(fields)
	return (
		<>
			<PartHead slug={slug} part="dates" lede={t('dates-lede')} />
			{frozen && (
				<Note title={t('frozen')}>
					<a href={`/organise/editions/${slug}/voting`}>{t('extend-instead')}</a>
				</Note>
			)}
			{extent && (
				<Section title={setup('timeline.title')} lede={setup('timeline.lede')} id="timeline">
					<Timeline {...loaderData} extent={extent} />
					{published && (
						<p>
							<a href={`/editions/${slug}/calendar.ics`}>{setup('timeline.calendar')}</a>
						</p>
					)}
				</Section>
			)}
			{previewed && <MovedDates moves={previewed.moves} />}
			<form method="post" className="read">
				<ErrorSummary formErrors={form.errors} fields={datesSummary} />
				<DatesFields fields={fields} />
				<div className="row">
					<Button look="main" disabled={frozen}>
						{t('save')}
					</Button>
					<Button name="preview" value="yes" disabled={frozen}>
						{setup('moves.preview')}
					</Button>
				</div>
			</form>
		</>
	)
}
