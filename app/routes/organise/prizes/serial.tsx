import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { changeSerial } from '#app/domain/prizes/keep-prizes.server.ts'
import { SerialForm } from '#app/domain/prizes/kind-form.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/serial.ts'
import { prizeOf } from './prize-of.server.ts'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { prize, here } = await prizeOf(args)
	return { here, serial: prize.serial, name: textIn(prize.names, localeOf(args.request)).text }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await prizeOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: SerialForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const changed = await changeSerial(organiser, reach, form.value.serial)
	return changed.ok ? seeOther(here) : invalid(form.reply({ fieldErrors: { serial: [changed.reason] } }))
}

export default function Serial({ loaderData: { here, serial, name }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={here}>{name}</a>} title={t('change-serial')} />
			<SerialFields serial={serial} reply={actionData?.reply} />
		</>
	)
}

function SerialFields({ serial, reply }: { serial: string; reply: SubmissionResult | undefined }) {
	const t = useTexts('organise-prizes')
	const [form, fields] = useForm<{ serial: string }>({ lastResult: reply ?? null, defaultValue: { serial } })
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors} fields={[{ field: fields.serial, label: t('serial') }]} />
			<TextField field={fields.serial} label={t('serial')} hint={t('serial-hint')} autoComplete="off" />
			<Button look="main">{t('save')}</Button>
		</form>
	)
}
