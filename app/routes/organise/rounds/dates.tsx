import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { changeRoundDates } from '#app/domain/contest/change-dates.server.ts'
import { dateReply } from '#app/domain/contest/refused-date.ts'
import { RoundDatesForm, type RoundDatesInput } from '#app/domain/contest/round-form.ts'
import { hasRoundOpened } from '#app/domain/contest/round-order.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PartLinks } from '../edition/part-links.tsx'
import type { Route } from './+types/dates.ts'
import { requireRound } from './require-round.server.ts'
import { RoundDatesFields } from './round-dates-fields.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, round, now, base } = await requireRound(args)
	const { position, votingOpens, votingCloses } = round
	const frozen = hasRoundOpened(round, edition.zone, now)
	return { slug: edition.slug, zone: edition.zone, base, position, dates: { votingOpens, votingCloses }, frozen }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, round, base } = await requireRound(args)
	const form = parseWithZod(await args.request.formData(), { schema: RoundDatesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await changeRoundDates(organiser, edition.id, round.id, form.value)
	return outcome.ok ? seeOther(base) : invalid(form.reply(dateReply(outcome.reason)))
}

export default function RoundDates({ loaderData, actionData }: Route.ComponentProps) {
	const { slug, zone, base, position, dates, frozen } = loaderData
	const t = useTexts('organise-edition')
	const [form, fields] = useForm<RoundDatesInput>({ lastResult: actionData?.reply ?? null, defaultValue: dates })
	return (
		<>
			<PartLinks slug={slug} here="rounds" />
			<PageHead eyebrow={t('round', { number: position })} title={t('parts.dates')} />
			{frozen && (
				<Note title={t('frozen')}>
					<a href={`/organise/editions/${slug}/voting`}>{t('extend-instead')}</a>
				</Note>
			)}
			<form method="post" className="read">
				<ErrorSummary
					formErrors={form.errors}
					fields={[
						{ field: fields.votingOpens, label: t('voting-opens') },
						{ field: fields.votingCloses, label: t('voting-closes') },
					]}
				/>
				<RoundDatesFields fields={fields} zone={zone} />
				<div className="row">
					<Button look="main" disabled={frozen}>
						{t('save')}
					</Button>
					<a href={`${base}/${position}`}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
