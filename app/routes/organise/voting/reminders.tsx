import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { areLettersPaused } from '#app/domain/letters/pause.server.ts'
import { changeReminders } from '#app/domain/voting/change-reminders.server.ts'
import { ReminderForm } from '#app/domain/voting/reminder.ts'
import { reminderPreview } from '#app/domain/voting/reminder-preview.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PausedNote } from '../letters/paused-note.tsx'
import type { Route } from './+types/reminders.ts'

export const handle = { areas: ['organise-voting'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	if (edition.rounds.length === 0) throw notFound()
	const preview = await reminderPreview(organiser.db, edition, now)
	const paused = await areLettersPaused(organiser.db, edition.id)
	return { ...preview, paused, zone: edition.zone, back: `/organise/editions/${edition.slug}/voting` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: ReminderForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	await changeReminders(organiser, edition.id, form.value)
	return seeOther(`/organise/editions/${edition.slug}/voting/reminders`)
}

export default function Reminders({
	loaderData: { schedules, next, paused, zone, back },
	actionData,
}: Route.ComponentProps) {
	const t = useTexts('organise-voting')
	const format = useFormat()
	const [form, fields] = useForm<{ days: string[] }>({
		lastResult: actionData?.reply ?? null,
		defaultValue: { days: schedules.map(({ days }) => days.join(', ')) },
	})
	const rounds = fields.days.getFieldList().map((field, i) => ({
		field,
		label:
			schedules.length > 1 ? t('reminders.days-of', { round: schedules[i]?.position ?? i + 1 }) : t('reminders.days'),
	}))
	return (
		<>
			<PageHead title={t('reminders.title')} lede={t('reminders.lede')} />
			<Note title={t('reminders.next')}>
				<p>
					{next
						? t('reminders.next-at', {
								at: format.in(zone).moment(next.at),
								jurors: next.jurors,
								countries: format.list(next.countries.map((country) => format.country(country))),
							})
						: t('reminders.none')}
				</p>
			</Note>
			<PausedNote paused={paused} />
			<form method="post" className="read">
				<ErrorSummary formErrors={form.errors ?? []} fields={rounds} />
				{rounds.map(({ field, label }) => (
					<TextField
						key={field.name}
						field={field}
						label={label}
						hint={t('reminders.days-hint')}
						inputMode="text"
						autoComplete="off"
					/>
				))}
				<div className="row">
					<Button look="main">{t('reminders.save')}</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
