import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useCountryChoices } from '#app/components/use-country-choices.ts'
import { changePartner } from '#app/domain/contest/change-partner.server.ts'
import { hasVotingOpened } from '#app/domain/contest/edition-course.ts'
import { PartnerForm, type PartnerInput } from '#app/domain/contest/edition-form.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/partner.ts'
import { LogoForm } from './logo-form.tsx'
import { PartnerHead } from './partner-head.tsx'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition', 'organise-partners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { edition, now, partner, here } = await requirePartner(args)
	const { name, homeCountry, website, juror, logo, leftAt, leftReason } = partner
	return {
		...{ here, name, homeCountry, website, juror, logo, leftAt, leftReason },
		homeStands: hasVotingOpened(edition, now),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, partner, here } = await requirePartner(args)
	const form = parseWithZod(await args.request.formData(), { schema: PartnerForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await changePartner(organiser, edition.id, partner.id, form.value)
	if (outcome.ok) return seeOther(here)
	return outcome.reason === 'partner-exists'
		? invalid(form.reply({ fieldErrors: { name: [outcome.reason] } }))
		: invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Partner({ loaderData: partner, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-partners')
	const format = useFormat()
	const { here, name, juror, logo, leftAt, leftReason } = partner
	if (leftAt) {
		return (
			<>
				<PartnerHead name={name} here={here} part="details" />
				<Note title={`${t('left.at')} ${format.date(leftAt)}`}>{leftReason && <p>{leftReason}</p>}</Note>
			</>
		)
	}
	return (
		<>
			<PartnerHead name={name} here={here} part="details" />
			<p>
				{juror ? t('seat.held', { name: juror }) : t('seat.free')} <a href={`${here}/seat`}>{t('seat.to-trail')}</a>
			</p>
			<DetailsForm partner={partner} reply={actionData?.reply} />
			<Section title={t('logo.title')} id="logo">
				<LogoForm here={here} name={name} logo={logo} />
			</Section>
		</>
	)
}

interface Details {
	readonly partner: PartnerInput | { name: string; homeCountry: string; website: string | null }
	readonly reply: SubmissionResult | undefined
}

function DetailsForm({
	partner,
	reply,
}: { partner: Details['partner'] & { homeStands: boolean } } & Pick<Details, 'reply'>) {
	const t = useTexts('organise-partners')
	const edition = useTexts('organise-edition')
	const format = useFormat()
	const { name, homeCountry, website, homeStands } = partner
	const [form, fields] = useForm<PartnerInput>({
		lastResult: reply ?? null,
		defaultValue: { name, homeCountry, website: website ?? '' },
	})
	const countryChoices = useCountryChoices()
	return (
		<form method="post" className="read">
			<ErrorSummary
				formErrors={form.errors ?? []}
				fields={[
					{ field: fields.name, label: edition('name') },
					{ field: fields.homeCountry, label: edition('home-country') },
					{ field: fields.website, label: edition('website') },
				]}
			/>
			<TextField field={fields.name} label={edition('name')} />
			{homeStands ? (
				<div>
					<input type="hidden" name={fields.homeCountry.name} value={homeCountry} />
					<p>
						{edition('home-country')}: <b>{format.country(homeCountry)}</b>
					</p>
					<p className="soft small">{t('home-fixed')}</p>
				</div>
			) : (
				<SelectField field={fields.homeCountry} label={edition('home-country')} options={countryChoices} />
			)}
			<TextField field={fields.website} type="url" label={edition('website')} hint={edition('optional')} />
			<div className="row">
				<Button look="main">{edition('save')}</Button>
			</div>
		</form>
	)
}
