import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { SeatTrail } from '#app/components/seat-trail.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { openInvitations } from '#app/domain/accounts/people-queries.server.ts'
import { HandOverForm, type HandOverInput, inviteToEdition } from '#app/domain/contest/invite-to-edition.server.ts'
import { seatTrail } from '#app/domain/voting/seat-trail.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { locales } from '#app/i18n/locale.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/seat.ts'
import { PartnerHead } from './partner-head.tsx'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition', 'organise-partners', 'organise-people'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, partner, here } = await requirePartner(args)
	const invited = await openInvitations(organiser, edition.id)
	return {
		...{ here, name: partner.name, juror: partner.juror, left: partner.leftAt !== null },
		people: `/organise/editions/${edition.slug}/people`,
		partnerId: partner.id,
		zone: edition.zone,
		several: edition.rounds.length > 1,
		trail: await seatTrail(organiser.db, partner.id),
		asked: invited
			.filter(({ partnerId }) => partnerId === partner.id)
			.map(({ id, name, email }) => ({ id, name: name ?? email })),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, partner, here } = await requirePartner(args)
	const form = parseWithZod(await args.request.formData(), { schema: HandOverForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const task = { role: 'juror' as const, partner: partner.id, countries: [], handsOver: true }
	const outcome = await inviteToEdition(organiser, edition.id, { ...form.value, ...task })
	return outcome.ok ? seeOther(`${here}/seat`) : invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Seat({ loaderData, actionData }: Route.ComponentProps) {
	const { here, name, juror, left, people, partnerId, trail, zone, several, asked } = loaderData
	const t = useTexts('organise-partners')
	const edition = useTexts('organise-edition')
	return (
		<>
			<PartnerHead name={name} here={here} part="seat" lede={t('seat.lede')} />
			{asked.map((invitation) => (
				<Note key={invitation.id}>
					{t('seat.asked', { name: invitation.name ?? '' })} <a href={people}>{edition('invite-people')}</a>
				</Note>
			))}
			<SeatTrail trail={trail} zone={zone} several={several} />
			{!left && !juror && (
				<p>
					<a href={`${people}?partner=${partnerId}`}>{edition('invite-juror')}</a>
				</p>
			)}
			{!left && juror && <HandOver juror={juror} reply={actionData?.reply} />}
		</>
	)
}

function HandOver({ juror, reply }: { juror: string; reply: SubmissionResult | undefined }) {
	const t = useTexts('organise-partners')
	const people = useTexts('organise-people')
	const format = useFormat()
	const [form, fields] = useForm<HandOverInput>({ lastResult: reply ?? null, defaultValue: { locale: 'en' } })
	return (
		<Section title={t('seat.hand-over')} lede={t('seat.hand-over-lede', { name: juror })} id="hand-over">
			<form method="post" className="read">
				<ErrorSummary
					formErrors={form.errors ?? []}
					fields={[
						{ field: fields.name, label: people('name') },
						{ field: fields.email, label: people('email') },
					]}
				/>
				<TextField field={fields.name} label={people('name')} autoComplete="off" />
				<TextField field={fields.email} type="email" label={people('email')} autoComplete="off" />
				<SelectField
					field={fields.locale}
					label={people('locale')}
					options={locales.map((value) => ({ value, label: format.language(value) }))}
				/>
				<div className="row">
					<Button look="main">{people('send')}</Button>
				</div>
			</form>
		</Section>
	)
}
