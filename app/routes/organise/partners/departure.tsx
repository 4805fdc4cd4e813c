import { type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { TextAreaField } from '#app/components/text-area-field.tsx'
import { departurePreview } from '#app/domain/voting/departure-preview.server.ts'
import { letPartnerLeave } from '#app/domain/voting/let-partner-leave.server.ts'
import { WithdrawalForm, type WithdrawalInput } from '#app/domain/voting/withdrawal.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/departure.ts'
import { PartnerHead } from './partner-head.tsx'
import { requirePartner } from './partner-in-url.server.ts'

export const handle = { areas: ['organise-edition', 'organise-partners'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now, partner, partners, here } = await requirePartner(args)
	const preview = await departurePreview(organiser.db, edition, partner.id, now)
	if (!preview) throw notFound()
	return { here, back: partners, several: edition.rounds.length > 1, preview }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, partner, partners } = await requirePartner(args)
	const form = parseWithZod(await args.request.formData(), { schema: WithdrawalForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await letPartnerLeave(organiser, edition.id, partner.id, form.value)
	if (outcome.ok) return seeOther(partners)
	return invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function Departure({ loaderData: { here, back, several, preview }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-partners')
	const format = useFormat()
	const { withdrawn, kept, refusal } = preview
	if (refusal) {
		return (
			<>
				<PartnerHead name={preview.name} here={here} part="departure" />
				<Note tone="warn">{t(refusal === 'already-closed' ? 'departure.too-late' : 'departure.gone')}</Note>
				<p>
					<a href={back}>{t('to-partners')}</a>
				</p>
			</>
		)
	}
	return (
		<>
			<PartnerHead name={preview.name} here={here} part="departure" lede={t('departure.lede')} />
			<ul className="points">
				<li>{t('departure.seat')}</li>
				{withdrawn.length === 0 && <li>{t('departure.nothing')}</li>}
				{withdrawn.length > 0 && <li>{t('departure.count', { cast: withdrawn.filter(({ cast }) => cast).length })}</li>}
				{kept.length > 0 && (
					<li>{t('departure.kept', { countries: format.list(kept.map((country) => format.country(country))) })}</li>
				)}
			</ul>
			{withdrawn.length > 0 && (
				<Ledger
					caption={t('departure.withdrawn')}
					tight
					stacks
					rows={withdrawn}
					rowKey={(row) => `${row.round} ${row.country}`}
					columns={[
						{ key: 'country', head: t('seat.country'), heading: true, cell: (row) => format.country(row.country) },
						...(several
							? [{ key: 'round', head: t('seat.round'), cell: (row: (typeof withdrawn)[0]) => row.round }]
							: []),
						{
							key: 'ballot',
							head: t('departure.ballot'),
							cell: (row) => t(row.cast ? 'departure.cast' : 'departure.not-cast'),
						},
						{
							key: 'quorum',
							head: t('departure.quorum'),
							numeric: true,
							cell: ({ quorum: [now, then] }) =>
								now === then ? format.number(now) : `${format.number(now)} → ${format.number(then)}`,
						},
					]}
				/>
			)}
			<LeavingForm back={back} reply={actionData?.reply} />
		</>
	)
}

function LeavingForm({ back, reply }: { back: string; reply: SubmissionResult | undefined }) {
	const t = useTexts('organise-partners')
	const [form, fields] = useForm<WithdrawalInput>({ lastResult: reply ?? null })
	return (
		<form method="post" className="read">
			<ErrorSummary formErrors={form.errors ?? []} fields={[{ field: fields.reason, label: t('departure.reason') }]} />
			<TextAreaField
				field={fields.reason}
				label={t('departure.reason')}
				hint={t('departure.reason-hint')}
				rows={3}
				required
			/>
			<div className="row">
				<Button look="grave">{t('departure.let-leave')}</Button>
				<a href={back}>{t('to-partners')}</a>
			</div>
		</form>
	)
}
