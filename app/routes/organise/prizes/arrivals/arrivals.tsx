import { EmptyState } from '#app/components/empty-state.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { appointmentsOf, organisedBy } from '#app/domain/accounts/appointment-queries.server.ts'
import { sentArrivals } from '#app/domain/prizes/tracking/arrival-queries.server.ts'
import { requireModeratorOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { PrizeParts } from '../prize-parts.tsx'
import type { Route } from './+types/arrivals.ts'
import { ArrivalCard } from './arrival-card.tsx'

export const handle = { areas: ['organise-tracking'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderator, edition, countries } = await requireModeratorOf(args)
	const sent = await sentArrivals(moderator.db, edition.id, countries)
	const organised = organisedBy(await appointmentsOf(moderator, moderator.person.id))
	const organises = organised === null || organised.includes(edition.id)
	return { edition: edition.slug, organises, sent: sent.map(({ names: _names, edition: _edition, ...each }) => each) }
}

export default function Arrivals({ loaderData: { edition, organises, sent } }: Route.ComponentProps) {
	const t = useTexts('organise-tracking')
	return (
		<>
			{organises && <PrizeParts edition={edition} here="arrivals" />}
			<PageHead title={t('arrivals-title')} lede={t('arrivals-lede')} />
			{sent.length === 0 && <EmptyState title={t('no-arrivals')}>{t('no-arrivals-text')}</EmptyState>}
			{sent.map((arrival) => (
				<ArrivalCard key={arrival.arrivalId} arrival={arrival} edition={edition} />
			))}
		</>
	)
}
