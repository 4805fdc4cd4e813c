import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { CheckField } from '#app/components/check-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RadioField } from '#app/components/radio-field.tsx'
import { askExport } from '#app/domain/exports/ask-export.server.ts'
import { exportFormats } from '#app/domain/exports/export.ts'
import { AddressesForm } from '#app/domain/exports/export-form.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/addresses.ts'
import { exportsAddress } from './export-in-url.server.ts'

export const handle = { areas: ['organise-exports'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	return { all: exportsAddress(edition.slug) }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: AddressesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const wish = { ...form.value, kinds: ['addresses'], countries: null, locale: localeOf(args.request) }
	const asked = await askExport(organiser, edition, wish)
	if (!asked.ok) return invalid(form.reply({ formErrors: [asked.reason] }), 409)
	return seeOther(`${exportsAddress(edition.slug)}/${asked.value}`)
}

export default function Addresses({ loaderData: { all }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-exports')
	const [form, fields] = useForm<{ format: string; marked: boolean; needed: boolean }>({
		lastResult: actionData?.reply ?? null,
		defaultValue: { format: 'csv' },
	})
	return (
		<>
			<PageHead eyebrow={<a href={all}>{t('back')}</a>} title={t('addresses-title')} lede={t('addresses-lede')} />
			<Note tone="warn">{t('addresses-warning')}</Note>
			<form method="post" className="read" noValidate>
				<ErrorSummary
					formErrors={form.errors}
					fields={[
						{ field: fields.format, label: t('format') },
						{ field: fields.needed, label: t('addresses-needed') },
					]}
				/>
				<RadioField
					field={fields.format}
					label={t('format')}
					options={exportFormats.map((each) => ({ value: each, label: t(`formats.${each}`) }))}
				/>
				<CheckField field={fields.marked} label={t('marked')} hint={t('marked-hint')} />
				<CheckField field={fields.needed} label={t('addresses-needed')} />
				<Button look="main">{t('make')}</Button>
			</form>
		</>
	)
}
