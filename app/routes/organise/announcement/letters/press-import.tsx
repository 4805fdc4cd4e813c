import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { PressLinesForm } from '#app/domain/results/press.ts'
import { addToPress } from '#app/domain/results/press-list.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/press-import.ts'
import { LettersHead } from './letters-head.tsx'
import { BasisFields, useBasisSummary } from './press-form.tsx'

export const handle = { areas: ['organise-letters'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { base: `/organise/editions/${edition.slug}/announcement` }
}

/** All lines or none: what cannot be read is named by its line. */
export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: PressLinesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await addToPress(organiser, edition.id, form.value)
	if (!outcome.ok) return invalid(form.reply({ formErrors: [outcome.reason] }))
	const { added, known, left } = outcome.value
	return seeOther(`/organise/editions/${edition.slug}/announcement/press?added=${added}&known=${known}&left=${left}`)
}

export default function PressImport({ loaderData: { base }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-letters')
	const [form, fields] = useForm<{ lines: string; basis: string; source: string }>({
		id: 'press-import',
		lastResult: actionData?.reply ?? null,
	})
	return (
		<>
			<LettersHead base={base} part="press" />
			<PageHead title={t('press.import-title')} lede={t('press.import-lede')} />
			<form method="post" id={form.id} className="read" noValidate>
				<ErrorSummary
					formErrors={form.errors}
					fields={[{ field: fields.lines, label: t('press.lines') }, ...useBasisSummary(fields.basis, fields.source)]}
				/>
				<TextAreaField field={fields.lines} label={t('press.lines')} hint={t('press.lines-hint')} rows={8} required />
				<BasisFields basis={fields.basis} source={fields.source} />
				<div className="row">
					<Button look="main">{t('press.import-button')}</Button>
					<a href={`${base}/press`}>{t('press.back')}</a>
				</div>
			</form>
		</>
	)
}
