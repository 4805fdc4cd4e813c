import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { setCountry } from '#app/domain/contest/change-countries.server.ts'
import { CountryForm, type CountryInput } from '#app/domain/contest/edition-form.ts'
import { countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/countries.ts'
import { PartHead } from './part-head.tsx'

export const handle = { areas: ['organise-edition'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition } = await requireOrganiserOf(args)
	const chosen = new URL(args.request.url).searchParams.get('country') ?? ''
	const known = edition.countries.find((each) => each.country === chosen)
	const proposed = isCountryCode(chosen)
		? { country: chosen, zone: countryOf(chosen).zones[0], consentAge: countryOf(chosen).consentAge, callCloses: null }
		: null
	return { slug: edition.slug, countries: edition.countries, chosen: known ?? proposed }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: CountryForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await setCountry(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}/countries`)
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Countries({ loaderData: { slug, countries, chosen }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const format = useFormat()
	const here = `/organise/editions/${slug}/countries`
	const country = { id: 'country', name: 'country', defaultValue: chosen?.country ?? '' }
	const countryChoices = useCountryChoices()
	return (
		<>
			<PartHead slug={slug} part="countries" lede={t('countries-lede')} />
			<Ledger
				caption={t('countries-caption')}
				titled
				rows={countries}
				rowKey={(row) => row.country}
				columns={[
					{
						key: 'country',
						head: t('country'),
						heading: true,
						cell: (row) => <a href={`${here}?country=${row.country}`}>{format.country(row.country)}</a>,
					},
					{ key: 'zone', head: t('zone'), cell: (row) => row.zone },
					{ key: 'age', head: t('consent-age'), numeric: true, cell: (row) => row.consentAge },
					{ key: 'extension', head: t('extension'), cell: (row) => row.callCloses?.replace('T', ' ') ?? '–' },
					{
						key: 'remove',
						head: t('remove'),
						cell: (row) => (
							<PostButton action={`${here}/${row.country}/removal`} look="quiet">
								{t('remove')}
							</PostButton>
						),
					},
				]}
			/>
			<Section title={t('add-country')}>
				<form className="row">
					<SelectField field={country} label={t('country')} options={countryChoices} />
					<Button>{t('choose')}</Button>
				</form>
				{(chosen || actionData) && <CountryFields chosen={chosen} reply={actionData?.reply} action={here} />}
			</Section>
		</>
	)
}

type Chosen = { country: string; zone: string; consentAge: number; callCloses: string | null } | null

function CountryFields({
	chosen,
	reply,
	action,
}: {
	chosen: Chosen
	reply: NonNullable<Route.ComponentProps['actionData']>['reply'] | undefined
	action: string
}) {
	const t = useTexts('organise-edition')
	const format = useFormat()
	const [form, fields] = useForm<CountryInput>({ lastResult: reply ?? null, defaultValue: chosen })
	const code = fields.country.initialValue ?? ''
	return (
		<form method="post" action={action} className="read">
			<ErrorSummary formErrors={form.errors} fields={[]} />
			<h3>{code && format.country(code)}</h3>
			<input type="hidden" name="country" value={code} />
			<TextField field={fields.zone} label={t('zone')} hint={t('zone-hint')} />
			<TextField
				field={fields.consentAge}
				type="number"
				min={13}
				max={16}
				label={t('consent-age')}
				hint={t('consent-age-hint')}
			/>
			<TextField field={fields.callCloses} type="datetime-local" label={t('extension')} hint={t('extension-hint')} />
			<Button look="main">{t('save')}</Button>
		</form>
	)
}
