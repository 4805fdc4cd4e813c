import { useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import type { ComponentProps } from 'react'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { addLibrary } from '#app/domain/libraries/add-library.server.ts'
import { LibraryForm } from '#app/domain/libraries/library-form.ts'
import { localeOf, requireOrganiser } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/new.ts'

export const handle = { areas: ['libraries'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	await requireOrganiser(args)
	return { title: translator(localeOf(args.request), 'libraries')('new-title') }
}

export async function action(args: Route.ActionArgs) {
	const organiser = await requireOrganiser(args)
	const form = parseWithZod(await args.request.formData(), { schema: LibraryForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const added = await addLibrary(organiser, form.value)
	if (added.ok) return seeOther(`/libraries/${encodeURIComponent(added.value.slug)}`)
	return invalid(form.reply({ formErrors: [added.reason] }))
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export default function NewLibrary({ actionData }: Route.ComponentProps) {
	const t = useTexts('libraries')
	const [form, fields] = useForm<LibraryForm>({
		id: 'library',
		lastResult: actionData?.reply,
		constraint: getZodConstraint(LibraryForm),
	})
	const known = [
		{ field: fields.name, label: t('name') },
		{ field: fields.place, label: t('place') },
		{ field: fields.isil, label: t('isil'), hint: t('isil-hint') },
	]
	const figures = [
		{ field: fields.latitude, label: t('latitude'), inputMode: 'decimal' as const },
		{ field: fields.longitude, label: t('longitude'), inputMode: 'decimal' as const },
		{ field: fields.founded, label: t('founded'), inputMode: 'numeric' as const },
		{ field: fields.staff, label: t('staff'), inputMode: 'numeric' as const },
		{ field: fields.holdings, label: t('holdings'), inputMode: 'numeric' as const },
		{ field: fields.memberShare, label: t('member-share'), hint: t('member-share-hint') },
	]
	const pages = [
		{ field: fields.website, label: t('website'), type: 'url' },
		{ field: fields.source, label: t('source'), type: 'url' },
	]
	const country = { field: fields.country, label: t('country') }
	const countryChoices = useCountryChoices()
	return (
		<>
			<PageHead title={t('new-title')} lede={t('new-lede')} />
			<form method="post" id={form.id} noValidate>
				<ErrorSummary formErrors={form.errors} fields={[country, ...known, ...figures, ...pages]} />
				<SelectField {...country} options={countryChoices} />
				{known.map(asField)}
				<div className="pairs" data-short>
					{figures.map(asField)}
				</div>
				{pages.map(asField)}
				<Button look="main">{t('add')}</Button>
			</form>
		</>
	)
}

const asField = (each: ComponentProps<typeof TextField>) => <TextField key={each.field.name} {...each} />
