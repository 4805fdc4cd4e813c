import { ButtonLink } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Pager } from '#app/components/pager.tsx'
import { Section } from '#app/components/section.tsx'
import { TodoList } from '#app/components/todo-list.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { stockedKinds } from '#app/domain/prizes/kind-queries.server.ts'
import { listed, prizePlan } from '#app/domain/prizes/prize-list.ts'
import { organisersPrizes } from '#app/domain/prizes/queries.server.ts'
import { waitingWinners } from '#app/domain/prizes/waiting-winners.server.ts'
import { pagerOf, readList } from '#app/domain/shared/list-address.ts'
import { localeOf, requireOrganiserOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/prizes.ts'
import { KindsLedger } from './kinds-ledger.tsx'
import { PrizeParts } from './prize-parts.tsx'
import { PrizesFilter } from './prizes-filter.tsx'
import { PrizesLedger } from './prizes-ledger.tsx'

export const handle = { areas: ['organise-prizes', 'organise-tracking'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, now } = await requireOrganiserOf(args)
	const locale = localeOf(args.request)
	const wish = readList(prizePlan, new URL(args.request.url).searchParams)
	const [kinds, records, waiting] = await Promise.all([
		stockedKinds(organiser.db, edition.id),
		organisersPrizes(organiser.db, edition, now),
		waitingWinners(organiser.db, edition.id),
	])
	const prizes = records.map((prize) => ({ ...prize, name: textIn(prize.names, locale).text }))
	return {
		edition: edition.slug,
		here: `/organise/editions/${edition.slug}/prizes`,
		silentDays: edition.silentDays,
		wish,
		kinds: kinds.map((kind) => ({ ...kind, name: textIn(kind.names, locale) })),
		all: prizes.length,
		page: listed(prizes, wish, new Intl.Collator(locale, { numeric: true }).compare),
		waiting: waiting.filter(({ formerPrizeId }) => formerPrizeId === null).length,
		withFormer: prizes.filter(({ supersededAt }) => supersededAt !== null).length,
	}
}

export default function Prizes({ loaderData }: Route.ComponentProps) {
	const { edition, here, wish, kinds, all, page, waiting, withFormer, silentDays } = loaderData
	const t = useTexts('organise-prizes')
	const due = [
		{
			count: withFormer,
			href: `${here}?state=with-former`,
			label: t('due-to-move', { count: withFormer }),
			urgent: true,
		},
		{ count: waiting, href: `${here}/giving`, label: t('due-to-give', { count: waiting }) },
	].filter(({ count }) => count > 0)
	return (
		<>
			<PrizeParts edition={edition} here="prizes" />
			<PageHead title={t('title')} lede={t('lede')} />
			{due.length > 0 && <TodoList items={due} />}
			<Section
				title={t('kinds')}
				lede={t('kinds-lede')}
				aside={<ButtonLink href={`${here}/kinds/new`}>{t('add-kind')}</ButtonLink>}
			>
				<KindsLedger here={here} kinds={kinds} />
			</Section>
			<Section title={t('all-prizes')}>
				{all === 0 ? (
					<EmptyState title={t('none')}>{t('none-text')}</EmptyState>
				) : (
					<>
						<PrizesFilter here={here} wish={wish} kinds={kinds} />
						<PrizesLedger here={here} wish={wish} prizes={page.rows} silentDays={silentDays} />
						<Pager sorted {...pagerOf(prizePlan, here, wish, page)} />
					</>
				)}
			</Section>
		</>
	)
}
