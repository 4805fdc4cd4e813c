import { parseWithZod } from '@conform-to/zod/v4'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { addPrize } from '#app/domain/prizes/add-prize.server.ts'
import { PrizeForm } from '#app/domain/prizes/prize-form.ts'
import { organisersPrizes } from '#app/domain/prizes/queries.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/prizes.ts'
import { PrizeFields } from './prize-fields.tsx'
import { PrizeParts } from './prize-parts.tsx'
import { StatusStamp } from './status-stamp.tsx'

export const handle = { areas: ['organise-prizes', 'organise-tracking'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const locale = localeOf(args.request)
	const prizes = await organisersPrizes(organiser.db, edition, now)
	return {
		here: `/organise/editions/${edition.slug}/prizes`,
		edition: edition.slug,
		silentDays: edition.silentDays,
		prizes: prizes.map((prize) => ({ ...prize, name: textIn(prize.names, locale) })),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: PrizeForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await addPrize(organiser, edition.id, form.value)
	return outcome.ok
		? seeOther(`/organise/editions/${edition.slug}/prizes`)
		: invalid(form.reply({ fieldErrors: { serial: [outcome.reason] } }))
}

export default function Prizes({
	loaderData: { here, edition, silentDays, prizes },
	actionData,
}: Route.ComponentProps) {
	const t = useTexts('organise-prizes')
	return (
		<>
			<PrizeParts edition={edition} here="prizes" />
			<PageHead title={t('title')} lede={t('lede')} />
			<Ledger
				caption={t('title')}
				titled
				rows={prizes}
				rowKey={(row) => row.id}
				empty={<EmptyState title={t('none')}>{t('none-text')}</EmptyState>}
				columns={[
					{
						key: 'prize',
						head: t('prize'),
						heading: true,
						cell: ({ id, name }) => (
							<a href={`${here}/${id}`} lang={name.lang}>
								{name.text}
							</a>
						),
					},
					{ key: 'serial', head: t('serial'), cell: ({ serial }) => <span className="mono">{serial}</span> },
					{
						key: 'winner',
						head: t('winner'),
						cell: ({ library, winnerCountry }) =>
							library && winnerCountry ? (
								<>
									<SpineLabel country={winnerCountry} /> <span>{library.name}</span>
								</>
							) : (
								<span className="soft">{t('not-given')}</span>
							),
					},
					{
						key: 'status',
						head: t('status'),
						cell: ({ id, status, silent }) => (
							<>
								{status && <StatusStamp status={status} />}
								{silent && <p className="small field__error">{t('silent', { days: silentDays })}</p>}
								{(status === 'returned' || status === 'lost') && (
									<p className="small">
										<a href={`${here}/${id}/shipment`}>{t('send-again')}</a>
									</p>
								)}
							</>
						),
					},
				]}
			/>
			<Section title={t('add-title')} lede={t('add-lede')}>
				<PrizeFields reply={actionData?.reply} />
			</Section>
		</>
	)
}
