import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { changeThresholds } from '#app/domain/moderation/change-thresholds.server.ts'
import { type ReportThresholds, reportReasons } from '#app/domain/moderation/report.ts'
import { ThresholdsForm } from '#app/domain/moderation/report-form.ts'
import { thresholdsOf } from '#app/domain/moderation/report-queries.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/reports.ts'
import { PartHead } from './part-head.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	return { slug: edition.slug, thresholds: await thresholdsOf(organiser.db, edition.id) }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: ThresholdsForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	await changeThresholds(organiser, edition.id, form.value)
	return seeOther(`/organise/editions/${edition.slug}`)
}

export default function Reports({ loaderData: { slug, thresholds }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const states = useTexts('states')
	const [form, fields] = useForm<ReportThresholds>({ lastResult: actionData?.reply ?? null, defaultValue: thresholds })
	return (
		<>
			<PartHead slug={slug} part="reports" lede={t('reports-lede')} />
			<form method="post" className="read">
				<ErrorSummary
					formErrors={form.errors}
					fields={reportReasons.map((reason) => ({ field: fields[reason], label: states(`report.${reason}`) }))}
				/>
				{reportReasons.map((reason) => (
					<TextField
						key={reason}
						field={fields[reason]}
						type="number"
						min={1}
						max={100}
						label={states(`report.${reason}`)}
					/>
				))}
				<Button look="main">{t('save')}</Button>
			</form>
		</>
	)
}
