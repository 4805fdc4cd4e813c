import { useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { FilterForm } from '#app/components/filter-form.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { LogoPicture } from '#app/components/logo-picture.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { Time } from '#app/components/time.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { openInvitations } from '#app/domain/accounts/people-queries.server.ts'
import { hasVotingOpened } from '#app/domain/contest/edition-course.ts'
import { PartnerForm, type PartnerInput } from '#app/domain/contest/edition-form.ts'
import { listedPartners, partnerPlan, seatOf, seats } from '#app/domain/contest/partner-list.ts'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { isNarrowed, pagerOf, readList, sentAlong, sortingBy } from '#app/domain/shared/list-address.ts'
import { addPartner } from '#app/domain/voting/add-partner.server.ts'
import { leftPartners } from '#app/domain/voting/departure-preview.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PartHead } from '../edition/part-head.tsx'
import type { Route } from './+types/partners.ts'

export const handle = { areas: ['organise-edition', 'organise-partners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const invited = await openInvitations(organiser, edition.id)
	const asked = invited.flatMap(({ partnerId }) => partnerId ?? [])
	const partners = await partnersWithSeats(organiser.db, edition.id)
	const wish = readList(partnerPlan, new URL(args.request.url).searchParams)
	const { compare } = new Intl.Collator(localeOf(args.request))
	return {
		slug: edition.slug,
		late: hasVotingOpened(edition, now),
		...listedPartners(
			partners.map((each) => ({ ...each, state: seatOf(each, asked) })),
			wish,
			compare,
		),
		wish,
		left: await leftPartners(organiser.db, edition.id),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: PartnerForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await addPartner(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}/partners`)
		: invalid(form.reply({ fieldErrors: { name: [outcome.reason] } }))
}

export default function Partners({
	loaderData: { slug, late, rows, newer, older, countries, wish, left },
	actionData,
}: Route.ComponentProps) {
	const t = useTexts('organise-edition')
	const partnersTexts = useTexts('organise-partners')
	const format = useFormat()
	const [form, fields] = useForm<PartnerInput>({ lastResult: actionData?.reply ?? null })
	const here = `/organise/editions/${slug}/partners`
	const countryChoices = useCountryChoices()
	const shell = useTexts('shell')
	const sorting = sortingBy(partnerPlan, here, wish)
	return (
		<>
			<PartHead slug={slug} part="partners" lede={t('partners-lede')} />
			<FilterForm
				action={here}
				along={sentAlong(partnerPlan, wish, ['country', 'state'])}
				all={isNarrowed(partnerPlan, wish) ? here : undefined}
			>
				<SelectField
					field={{ id: 'home', name: 'country', defaultValue: wish.filters.country ?? '' }}
					label={t('home-country')}
					options={useCountryChoices(countries)}
					empty={shell('any')}
				/>
				<SelectField
					field={{ id: 'state', name: 'state', defaultValue: wish.filters.state ?? '' }}
					label={partnersTexts('state.title')}
					options={seats.map((value) => ({ value, label: partnersTexts(`state.${value}`) }))}
					empty={shell('any')}
				/>
			</FilterForm>
			<Ledger
				caption={t('parts.partners')}
				titled
				rows={rows}
				rowKey={(row) => row.id}
				empty={<p>{isNarrowed(partnerPlan, wish) ? shell('none-like-this') : t('none')}</p>}
				columns={[
					{
						key: 'name',
						head: t('name'),
						heading: true,
						...sorting('name'),
						cell: (row) => <a href={`${here}/${row.id}`}>{row.name}</a>,
					},
					{
						key: 'logo',
						head: partnersTexts('logo.title'),
						cell: (row) => row.logo && <LogoPicture logo={row.logo} name={row.name} />,
					},
					{
						key: 'country',
						head: t('home-country'),
						...sorting('country'),
						cell: (row) => format.country(row.homeCountry),
					},
					{
						key: 'juror',
						head: t('juror'),
						cell: (row) =>
							row.juror ?? <a href={`/organise/editions/${slug}/people?partner=${row.id}`}>{t('invite-juror')}</a>,
					},
					{
						key: 'state',
						head: partnersTexts('state.title'),
						...sorting('state'),
						cell: (row) => partnersTexts(`state.${row.state}`),
					},
				]}
			/>
			<Pager sorted {...pagerOf(partnerPlan, here, wish, { newer, older })} />
			<Left left={left} here={here} />
			<Section title={t('add-partner')} lede={late ? partnersTexts('late') : undefined}>
				<form method="post" className="read">
					<ErrorSummary formErrors={form.errors} fields={[]} />
					<TextField field={fields.name} label={t('name')} />
					<SelectField
						field={fields.homeCountry}
						label={t('home-country')}
						options={countryChoices}
						empty={t('choose')}
					/>
					<TextField field={fields.website} type="url" label={t('website')} hint={t('optional')} />
					<Button look="main">{t('add')}</Button>
				</form>
			</Section>
		</>
	)
}

function Left({ left, here }: { left: Awaited<ReturnType<typeof leftPartners>>; here: string }) {
	const t = useTexts('organise-partners')
	const edition = useTexts('organise-edition')
	const format = useFormat()
	if (left.length === 0) return null
	return (
		<Ledger
			caption={t('left.title')}
			titled
			rows={left}
			rowKey={(row) => row.id}
			columns={[
				{
					key: 'name',
					head: edition('name'),
					heading: true,
					cell: (row) => <a href={`${here}/${row.id}/seat`}>{row.name}</a>,
				},
				{ key: 'country', head: edition('home-country'), cell: (row) => format.country(row.homeCountry) },
				{ key: 'at', head: t('left.at'), cell: (row) => row.leftAt && <Time at={row.leftAt} look="date" /> },
				{ key: 'reason', head: t('left.reason'), cell: (row) => row.leftReason },
			]}
		/>
	)
}
