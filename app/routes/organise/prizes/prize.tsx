import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { prizeRulesOf } from '#app/domain/prizes/prize-rules.server.ts'
import { lastOrigin } from '#app/domain/prizes/queries.server.ts'
import { waitingWinners } from '#app/domain/prizes/waiting-winners.server.ts'
import { isAnnounced } from '#app/domain/results/announced.ts'
import { localeOf } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/prize.ts'
import { AddressPart } from './address-part.tsx'
import { FormerWinner } from './former-winner.tsx'
import { GoodsNote } from './goods-note.tsx'
import { prizeOf } from './prize-of.server.ts'
import { ShipmentPart } from './shipment-part.tsx'
import { StatusStamp } from './status-stamp.tsx'
import { WinnerFields } from './winner-fields.tsx'

export const handle = { areas: ['organise-prizes'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, prize, prizes, here, now } = await prizeOf(args)
	return {
		prize,
		prizes,
		here,
		name: textIn(prize.names, localeOf(args.request)),
		winners: prize.winnerId ? [] : await waitingWinners(organiser.db, edition.id),
		origin: await lastOrigin(organiser.db, edition.id),
		askWinner: (await prizeRulesOf(organiser.db, edition.id)).askWinner,
		announced: isAnnounced(edition, now),
		zone: edition.zone,
		nowThere: wallClockAt(now, edition.zone),
		silentDays: edition.silentDays,
		tracker: `/editions/${edition.slug}/prizes`,
	}
}

export default function Prize({ loaderData }: Route.ComponentProps) {
	const { prize, prizes, here, name, winners, silentDays, tracker, announced, askWinner } = loaderData
	const t = useTexts('organise-prizes')
	const format = useFormat()
	const facts = [
		{ term: t('serial'), detail: <span className="mono">{prize.serial}</span> },
		{ term: t('kind'), detail: <a href={`${prizes}/kinds/${prize.kindId}`}>{name.text}</a>, lang: name.lang },
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
				eyebrow={<a href={prizes}>{t('title')}</a>}
				aside={prize.status && <StatusStamp status={prize.status} />}
			/>
			<Facts facts={facts} />
			<GoodsNote battery={prize.packed.battery} />
			{prize.supersededAt && <FormerWinner prize={prize} here={here} prizes={prizes} />}
			{prize.silent && (
				<Note tone="warn" title={t('silent', { days: silentDays })}>
					{t('silent-text')}
				</Note>
			)}
			{prize.winnerId ? (
				<>
					{announced ? (
						<p>
							<a href={tracker}>{t('to-tracker')}</a>
						</p>
					) : (
						<Note>{t('not-announced')}</Note>
					)}
					{!prize.supersededAt && <AddressPart prize={prize} here={here} announced={announced} askWinner={askWinner} />}
					<ShipmentPart {...loaderData} />
				</>
			) : (
				<>
					<Section title={t('give-title')} lede={t('give-lede')}>
						<WinnerFields action={`${here}/winner`} winners={winners} />
					</Section>
					<p className="row">
						<a href={`${here}/serial`}>{t('change-serial')}</a>
						<a href={`${here}/removal`}>{t('remove-prize')}</a>
					</p>
				</>
			)}
		</>
	)
}
