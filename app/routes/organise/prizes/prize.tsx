import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { lastOrigin, winnersWithoutPrize } from '#app/domain/prizes/queries.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/prize.ts'
import { AddressPart } from './address-part.tsx'
import { prizeOf } from './prize-of.server.ts'
import { ShipmentPart } from './shipment-part.tsx'
import { StatusStamp } from './status-stamp.tsx'
import { WinnerFields } from './winner-fields.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, prize, here, now } = await prizeOf(args)
	return {
		prize,
		here,
		name: textIn(prize.names, localeOf(args.request)),
		winners: prize.winnerId ? [] : await winnersWithoutPrize(organiser.db, edition.id),
		origin: await lastOrigin(organiser.db, edition.id),
		announced: isAnnounced(edition, now),
		zone: edition.zone,
		nowThere: wallClockAt(now, edition.zone),
		silentDays: edition.silentDays,
		tracker: `/editions/${edition.slug}/prizes`,
	}
}

export default function Prize({ loaderData }: Route.ComponentProps) {
	const { prize, here, name, winners, silentDays, tracker, announced } = loaderData
	const t = useTexts('organise-prizes')
	const format = useFormat()
	const facts = [
		{ term: t('serial'), detail: <span className="mono">{prize.serial}</span> },
		...(prize.library && prize.winnerCountry
			? [
					{ term: t('winner'), detail: prize.library.name },
					{ term: t('country'), detail: format.country(prize.winnerCountry) },
				]
			: []),
	]
	return (
		<>
			<PageHead
				title={name.text}
				lang={name.lang}
				eyebrow={t('prize')}
				aside={prize.status && <StatusStamp status={prize.status} />}
			/>
			<Facts facts={facts} />
			{prize.lithiumBattery && <Note title={t('lithium-note-title')}>{t('lithium-note')}</Note>}
			{prize.silent && (
				<Note tone="warn" title={t('silent', { days: silentDays })}>
					{t('silent-text')}
				</Note>
			)}
			{prize.winnerId ? (
				<>
					{announced ? <a href={tracker}>{t('to-tracker')}</a> : <Note>{t('not-announced')}</Note>}
					<AddressPart prize={prize} here={here} announced={announced} />
					<ShipmentPart {...loaderData} />
				</>
			) : (
				<Section title={t('give-title')} lede={t('give-lede')}>
					<WinnerFields action={`${here}/winner`} winners={winners} />
				</Section>
			)}
		</>
	)
}
