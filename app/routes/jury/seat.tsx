import { PageHead } from '#app/components/page-head.tsx'
import { SeatTrail } from '#app/components/seat-trail.tsx'
import { partnersWithSeats } from '#app/domain/contest/partner-queries.server.ts'
import { seatTrail } from '#app/domain/voting/seat-trail.server.ts'
import { requireJurorOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/seat.ts'

export const handle = { areas: ['jury', 'organise-partners', 'recusals'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { juror, edition, partnerId } = await requireJurorOf(args)
	const [partner] = await partnersWithSeats(juror.db, edition.id, partnerId)
	if (!partner) throw notFound()
	return {
		name: partner.name,
		zone: edition.zone,
		several: edition.rounds.length > 1,
		trail: await seatTrail(juror.db, partnerId),
	}
}

export default function Seat({ loaderData: { name, zone, several, trail } }: Route.ComponentProps) {
	const t = useTexts('organise-partners')
	return (
		<>
			<PageHead eyebrow={name} title={t('seat.title')} lede={t('seat.lede')} />
			<SeatTrail trail={trail} zone={zone} several={several} />
		</>
	)
}
