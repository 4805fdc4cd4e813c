import type { ReactNode } from 'react'
import { Section } from '#app/components/section.tsx'
import { SpineLabel } from '#app/components/spine-label.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import type { Library } from '#app/domain/libraries/library.ts'
import { statusTone } from '#app/domain/prizes/status-tone.ts'
import type { TrackedPrize } from '#app/domain/prizes/tracked-prize.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export function useLibraryFacts(library: Library) {
	const t = useTexts('libraries')
	const format = useFormat()
	const { isil, founded, staff, holdings, memberShare, website, source } = library
	const facts: [string, ReactNode][] = [
		[t('founded'), founded],
		[t('staff'), staff === null ? null : format.number(staff)],
		[t('holdings'), holdings === null ? null : format.number(holdings)],
		[t('member-share'), memberShare === null ? null : format.percent(memberShare / 100)],
		[t('isil'), isil && <span className="mono">{isil}</span>],
		[t('website'), website && <a href={website}>{new URL(website).hostname}</a>],
		[t('source'), source && <a href={source}>{new URL(source).hostname}</a>],
	]
	return facts.filter(([, detail]) => detail !== null).map(([term, detail]) => ({ term, detail }))
}

export function Branches({ library }: { readonly library: Library }) {
	const t = useTexts('libraries')
	if (library.branches.length === 0) return null
	return (
		<Section title={t('branches')}>
			<ul className="stack">
				{library.branches.map(({ name, place }) => (
					<li key={`${name} ${place}`}>
						{name}, {place}
					</li>
				))}
			</ul>
		</Section>
	)
}

export function Networks({ library }: { readonly library: Library }) {
	const t = useTexts('libraries')
	const format = useFormat()
	if (library.networks.length === 0) return null
	const stay = (joinedOn: string, leftOn: string | null) =>
		leftOn
			? t('from-to', { from: format.date(joinedOn), to: format.date(leftOn) })
			: t('since', { date: format.date(joinedOn) })
	return (
		<Section title={t('networks')}>
			<ul>
				{library.networks.map(({ slug, name, joinedOn, leftOn }) => (
					<li key={`${slug} ${joinedOn}`}>
						<a href={`/networks/${slug}`}>{name}</a>, {stay(joinedOn, leftOn)}
					</li>
				))}
			</ul>
		</Section>
	)
}

type Named = TrackedPrize & {
	readonly edition: string
	readonly name: { readonly text: string; readonly lang: string }
}

export function PrizesHere({ prizes }: { readonly prizes: readonly Named[] }) {
	const t = useTexts('libraries')
	const states = useTexts('states')
	if (prizes.length === 0) return null
	return (
		<Section title={t('prizes-here')}>
			<ul className="stack">
				{prizes.map(({ edition, country, name, status, deliveredAt, number }) => (
					<li key={`${edition} ${name.text} ${number}`} className="row">
						<SpineLabel country={country} />
						<b lang={name.lang}>{name.text}</b>
						<Stamp size="small" tone={statusTone(status)} at={deliveredAt ?? undefined}>
							{states(`shipment.${status}`)}
						</Stamp>
						<a href={`/editions/${edition}/prizes`}>{t('follow')}</a>
					</li>
				))}
			</ul>
		</Section>
	)
}
