import { parseWithZod } from '@conform-to/zod/v4'
import { ButtonLink } from '#app/components/button.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { editKind } from '#app/domain/prizes/keep-kinds.server.ts'
import { KindForm } from '#app/domain/prizes/kind-form.ts'
import { organisersPrizes } from '#app/domain/prizes/queries.server.ts'
import { waitingWinners } from '#app/domain/prizes/waiting-winners.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/kind.ts'
import { GoodsNote } from './goods-note.tsx'
import { KindFacts } from './kind-facts.tsx'
import { KindFields } from './kind-fields.tsx'
import { kindOf } from './kind-of.server.ts'
import { StatusStamp } from './status-stamp.tsx'
import { UnitsFields } from './units-fields.tsx'
import { WinnerFields } from './winner-fields.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, kind, now, prizes, here } = await kindOf(args)
	const all = await organisersPrizes(organiser.db, edition, now)
	return {
		kind,
		prizes,
		here,
		name: textIn(kind.names, localeOf(args.request)),
		units: all.filter(({ kindId }) => kindId === kind.id),
		winners: await waitingWinners(organiser.db, edition.id),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, reach, here } = await kindOf(args)
	const form = parseWithZod(await args.request.formData(), { schema: KindForm, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const changed = await editKind(organiser, reach, form.value)
	return changed.ok ? seeOther(here) : invalid(form.reply({ formErrors: [changed.reason] }))
}

export default function Kind({ loaderData, actionData }: Route.ComponentProps) {
	const { kind, prizes, here, name, units, winners } = loaderData
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={prizes}>{t('title')}</a>} title={name.text} lang={name.lang} />
			<KindFacts kind={kind} />
			<GoodsNote battery={kind.battery} />
			<Section title={t('units')} lede={t('units-lede')}>
				<Ledger
					caption={t('units')}
					titled
					rows={units}
					rowKey={({ id }) => id}
					empty={<p className="soft">{t('no-units')}</p>}
					columns={[
						{
							key: 'serial',
							head: t('serial'),
							heading: true,
							cell: ({ id, serial }) => (
								<a className="mono" href={`${prizes}/${id}`}>
									{serial}
								</a>
							),
						},
						{
							key: 'winner',
							head: t('winner'),
							cell: ({ library }) => library?.name ?? <span className="soft">{t('not-given')}</span>,
						},
						{ key: 'status', head: t('status'), cell: ({ status }) => status && <StatusStamp status={status} /> },
					]}
				/>
				<UnitsFields action={`${here}/units`} />
			</Section>
			{kind.stock.free > 0 && (
				<Section title={t('give-title')} lede={t('give-from-kind-lede')}>
					<WinnerFields action={`${here}/winner`} winners={winners} />
				</Section>
			)}
			<Section title={t('edit-kind')} lede={t('edit-kind-lede')}>
				<details open={actionData !== undefined}>
					<summary>{t('edit-kind')}</summary>
					<KindFields kind={kind} reply={actionData?.reply} label={t('save')} />
				</details>
			</Section>
			{kind.stock.given === 0 && (
				<p>
					<ButtonLink look="quiet" href={`${here}/removal`}>
						{t('remove-kind')}
					</ButtonLink>
				</p>
			)}
		</>
	)
}
