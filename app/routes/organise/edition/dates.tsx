import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { changeDates } from '#app/domain/contest/change-dates.server.ts'
import { courseOf, hasVotingOpened } from '#app/domain/contest/edition-course.ts'
import { DatesForm, type DatesInput } from '#app/domain/contest/edition-form.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/dates.ts'
import { DatesFields } from './dates-fields.tsx'
import { PartHead } from './part-head.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, now } = await requireOrganiserOf(args)
	const [first] = edition.rounds
	const { votingOpens, votingCloses } = first ?? courseOf(edition)
	const dates = { ...courseOf(edition), votingOpens, votingCloses }
	return { dates, frozen: hasVotingOpened(edition, now), slug: edition.slug }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: DatesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await changeDates(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Dates({ loaderData: { dates, frozen, slug }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const [form, fields] = useForm<DatesInput>({ lastResult: actionData?.reply ?? null, defaultValue: dates })
	return (
		<>
			<PartHead slug={slug} part="dates" lede={t('dates-lede')} />
			{frozen && (
				<Note title={t('frozen')}>
					<a href={`/organise/editions/${slug}/voting`}>{t('extend-instead')}</a>
				</Note>
			)}
			<form method="post" className="read">
				<ErrorSummary formErrors={form.errors} fields={[]} />
				<DatesFields fields={fields} />
				<Button look="main" disabled={frozen}>
					{t('save')}
				</Button>
			</form>
		</>
	)
}
