import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Time } from '#app/components/time.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { addressRequest } from '#app/domain/prizes/address-request.server.ts'
import { giveAddress } from '#app/domain/prizes/give-address.server.ts'
import { type PostalAddress, PostalAddressForm } from '#app/domain/prizes/postal-address.ts'
import { countryOf, isCountryCode } from '#app/domain/shared/country.ts'
import { contextOf, localeOf } from '#app/http/guards.server.ts'
import { gone, invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/address.ts'
import { AddressFields, regionLabel } from './address-fields.tsx'

export const handle = { areas: ['prizes'] } satisfies PageHandle

/** What the link is about; a link that opens nothing says so before anything typed is looked at. */
async function opened(args: Route.LoaderArgs | Route.ActionArgs) {
	const asked = await addressRequest(contextOf(args), args.params.token)
	if (!asked.ok) throw asked.reason === 'link-unknown' ? notFound() : gone(asked.reason)
	return asked.value
}

export async function loader(args: Route.LoaderArgs) {
	const { names, edition, ...request } = await opened(args)
	const locale = localeOf(args.request)
	const title = translator(locale, 'prizes')('address-title')
	const zone = isCountryCode(request.country) ? countryOf(request.country).zones[0] : undefined
	return { ...request, title, zone, prize: textIn(names, locale), edition: textIn(edition, locale).text }
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export async function action(args: Route.ActionArgs) {
	await opened(args)
	const form = parseWithZod(await args.request.formData(), { schema: PostalAddressForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const given = await giveAddress(contextOf(args), args.params.token, form.value)
	if (given.ok) return seeOther(`/addresses/${args.params.token}`)
	if (given.reason === 'link-unknown') throw notFound()
	return invalid(form.reply({ formErrors: [given.reason] }))
}

export default function Address({ loaderData, actionData }: Route.ComponentProps) {
	const { library, country, zone, prize, edition, givenAt, shipped } = loaderData
	const t = useTexts('prizes')
	return (
		<>
			<PageHead eyebrow={edition} title={t('address-title')} lede={t('address-lede', { library, prize: prize.text })} />
			{givenAt && (
				<Note title={t('address-given')} live>
					<p>
						<Time at={givenAt} look="moment" zone={zone} />
					</p>
					<p>{shipped ? t('address-shipped') : t('address-again')}</p>
				</Note>
			)}
			{!shipped && <AddressForm reply={actionData?.reply} again={givenAt !== null} country={country} />}
			<p className="small soft read">{t('address-promise')}</p>
		</>
	)
}

interface FormProps {
	readonly reply: SubmissionResult | undefined
	readonly again: boolean
	/** The library's. */
	readonly country: string
}

function AddressForm({ reply, again, country }: FormProps) {
	const t = useTexts('prizes')
	const [form, fields] = useForm<PostalAddress>({ lastResult: reply ?? null, defaultValue: { country } })
	const chosen = fields.country.value ?? country
	const labelled = [
		...(['country', 'name', 'details', 'street', 'postcode', 'town', 'phone'] as const).map((name) => ({
			field: fields[name],
			label: t(`address.${name}`),
		})),
		{ field: fields.region, label: regionLabel(t, chosen) },
	]
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors} fields={labelled} />
			<AddressFields fields={fields} country={chosen} />
			<Button look="main">{again ? t('correct-address') : t('give-address')}</Button>
		</form>
	)
}
