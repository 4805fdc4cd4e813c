import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { CheckGroup } from '#app/components/check-group.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import {
	CountriesForm,
	type CountriesInput,
	changeCountries,
	findLimited,
} from '#app/domain/accounts/change-countries.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/countries.ts'

export const handle = { areas: ['organise-people'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const limited = await findLimited(organiser, edition.id, args.params.appointment)
	if (!limited) throw notFound()
	return {
		back: `/organise/editions/${edition.slug}/people`,
		name: limited.name,
		chosen: limited.countries ?? [],
		countries: edition.countries.map(({ country }) => country),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: CountriesForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await changeCountries(organiser, edition.id, args.params.appointment, form.value.countries)
	if (outcome.ok) return seeOther(`/organise/editions/${edition.slug}/people`)
	return invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Countries({ loaderData: { back, name, chosen, countries }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-people')
	const [form, fields] = useForm<CountriesInput>({
		lastResult: actionData?.reply ?? null,
		defaultValue: { countries: chosen },
	})
	const field = { field: fields.countries, label: t('countries') }
	return (
		<>
			<PageHead eyebrow={name} title={t('countries')} lede={t('countries-lede')} />
			<form method="post" className="read">
				<ErrorSummary formErrors={form.errors ?? []} fields={[field]} />
				<CheckGroup {...field} hint={t('countries-hint')} options={useCountryChoices(countries)} />
				<div className="row">
					<Button look="main">{t('countries-save')}</Button>
					<a href={back}>{t('back')}</a>
				</div>
			</form>
		</>
	)
}
