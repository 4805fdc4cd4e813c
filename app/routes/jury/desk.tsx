import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { seatsOf } from '#app/domain/voting/queries.server.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/desk.ts'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { db, appointments } = await requirePerson(args)
	const locale = localeOf(args.request)
	const seats = await seatsOf(
		db,
		appointments.flatMap((each) => each.partnerId ?? []),
	)
	return { seats: seats.map((seat) => ({ ...seat, title: textIn(seat.title, locale) })) }
}

export default function JuryDesk({ loaderData: { seats } }: Route.ComponentProps) {
	const t = useTexts('jury')
	return (
		<>
			<PageHead title={t('desk-title')} lede={t('desk-lede')} />
			{seats.length === 0 && <EmptyState title={t('no-seat')}>{t('no-seat-hint')}</EmptyState>}
			<ul className="stack">
				{seats.map(({ partnerId, partner, edition, title }) => (
					<li key={partnerId}>
						<a href={`/jury/editions/${edition}`} lang={title.lang}>
							{title.text}
						</a>{' '}
						<span className="soft">{t('seat-of', { partner })}</span>
					</li>
				))}
			</ul>
		</>
	)
}
