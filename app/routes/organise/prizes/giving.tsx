import { FormErrors } from '#app/components/error-summary.tsx'
import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { giveByAward, planByAward } from '#app/domain/prizes/give-by-award.server.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/giving.ts'
import { LeftOut } from './left-out.tsx'
import { WinnerName } from './winner-name.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const locale = localeOf(args.request)
	const plan = await planByAward(organiser.db, edition.id)
	const named = <Winner extends (typeof plan.short)[number]>({ award, kind, ...winner }: Winner) => ({
		...winner,
		award: textIn(award, locale).text,
		kind: kind ? textIn(kind, locale).text : '',
	})
	return {
		prizes: `/organise/editions/${edition.slug}/prizes`,
		gifts: plan.gifts.map(({ winner, unit }) => ({ ...named(winner), serial: unit.serial })),
		short: plan.short.map(named),
		withoutKind: plan.withoutKind.map(named),
		withFormer: plan.withFormer.map(named),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const given = await giveByAward(organiser, edition.id)
	return given.ok ? seeOther(`/organise/editions/${edition.slug}/prizes`) : invalid([given.reason])
}

/** Who would get what, before it is given. */
export default function Giving({ loaderData, actionData }: Route.ComponentProps) {
	const { prizes, gifts, ...leftOut } = loaderData
	const t = useTexts('organise-prizes')
	return (
		<>
			<PageHead eyebrow={<a href={prizes}>{t('title')}</a>} title={t('giving-title')} lede={t('giving-lede')} />
			<FormErrors errors={actionData?.reply} />
			<Section title={t('gifts')}>
				<Ledger
					caption={t('gifts')}
					titled
					rows={gifts}
					rowKey={({ id }) => id}
					empty={<Note>{t('no-gifts')}</Note>}
					columns={[
						{ key: 'winner', head: t('winner'), heading: true, cell: (winner) => <WinnerName winner={winner} /> },
						{ key: 'award', head: t('award'), cell: ({ award }) => award },
						{ key: 'kind', head: t('prize'), cell: ({ kind }) => kind },
						{ key: 'serial', head: t('serial'), cell: ({ serial }) => <span className="mono">{serial}</span> },
					]}
				/>
				{gifts.length > 0 && (
					<PostButton action={`${prizes}/giving`} look="main">
						{t('give-all', { count: gifts.length })}
					</PostButton>
				)}
			</Section>
			<LeftOut prizes={prizes} {...leftOut} />
		</>
	)
}
