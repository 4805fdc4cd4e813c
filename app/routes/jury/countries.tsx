import { Ledger } from '#app/components/ledger.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Time } from '#app/components/time.tsx'
import { currentBoard } from '#app/domain/voting/voting-board.server.ts'
import { requireJurorOf } from '#app/http/guards.server.ts'
import { notFound } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/countries.ts'
import { roundNamed, useRoundName } from './round-named.ts'
import { tiesFor } from './ties-for.server.ts'
import { Unsent } from './unsent.tsx'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { juror, edition, partnerId, now } = await requireJurorOf(args)
	const board = await currentBoard(juror.db, edition, now, partnerId)
	const partner = board.partners[0]
	if (!partner) throw notFound()
	const countries = board.countries.flatMap((country) => {
		const cell = partner.cells[country.country]
		const { country: code, state: round, closes, position } = country
		return cell ? [{ country: code, round, closes, name: roundNamed(edition, position), ...cell }] : []
	})
	return {
		...{ base: `/jury/editions/${edition.slug}`, zone: edition.zone, countries, opens: board.countries[0]?.opens },
		person: juror.person.id,
		ties: await tiesFor(juror, edition, now),
	}
}

export default function Countries({ loaderData }: Route.ComponentProps) {
	const { base, zone, countries, opens, person, ties } = loaderData
	const t = useTexts('jury')
	const states = useTexts('states')
	const format = useFormat()
	const roundName = useRoundName()
	const home = countries.filter(({ state }) => state === 'home')
	const asked = countries.filter(({ state }) => state !== 'home')
	const upcoming = asked.every(({ round }) => round === 'upcoming')
	return (
		<Unsent person={person}>
			<div className="apart">
				<PageHead title={t('countries-title')} lede={t('countries-lede')} />
				{ties.map((country) => (
					<Note key={country} tone="warn">
						<a href={`${base}/${country}/chair-decision`}>{t('chair.waits', { country: format.country(country) })}</a>
					</Note>
				))}
				{upcoming && opens && (
					<Note title={t('opens-at', { at: format.in(zone).moment(opens) })}>{t('opens-hint')}</Note>
				)}
				<Ledger
					caption={t('countries-caption')}
					titled
					rows={asked}
					rowKey={(row) => row.country}
					empty={<p>{t('no-ballots')}</p>}
					columns={[
						{
							key: 'country',
							head: t('country'),
							heading: true,
							cell: (row) => <a href={`${base}/${row.country}`}>{format.country(row.country)}</a>,
						},
						{ key: 'ballot', head: t('ballot'), cell: (row) => states(`ballot.${row.state}`) },
						{
							key: 'progress',
							head: t('answered'),
							numeric: true,
							cell: (row) => (row.wanted > 0 ? `${row.answered}/${row.wanted}` : row.answered),
						},
						{
							key: 'round',
							head: t('voting'),
							cell: ({ name, round }) => [name && roundName(name), states(`round.${round}`)].filter(Boolean).join(', '),
						},
						{ key: 'closes', head: t('closes'), cell: (row) => <Time at={row.closes} look="moment" zone={zone} /> },
					]}
				/>
				{home.map(({ country }) => (
					<Note key={country}>{t('home-country', { country: format.country(country) })}</Note>
				))}
			</div>
		</Unsent>
	)
}
