import type { ReactNode } from 'react'
import { Outlet, useRouteLoaderData } from 'react-router'
import { DeskShell } from '#app/components/desk-shell.tsx'
import { frameTitle } from '#app/components/problem-title.ts'
import { textIn } from '#app/domain/contest/edition.ts'
import { currentBoard } from '#app/domain/voting/voting-board.server.ts'
import { localeOf, type RouteArgs, requirePerson } from '#app/http/guards.server.ts'
import { deskEditionSeen, instantSeen } from '#app/http/seen-editions.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formats } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Problem, Stranded } from '#app/root.tsx'
import type { Route } from './+types/layout.ts'
import { CountryShelf, type ShelvedBallot } from './country-shelf.tsx'
import { roundNamed } from './round-named.ts'

export const handle = { areas: ['jury'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const juror = await requirePerson(args)
	const { pathname, search } = new URL(args.request.url)
	const voting = await votingOf(args, juror)
	const { country } = args.params as { country?: string }
	const locale = localeOf(args.request)
	const page = country ? formats(locale, 'UTC').country(country) : translator(locale, 'jury')('desk-title')
	const title = [page, voting?.title && isolated(voting.title), 'Shelfie'].filter(Boolean).join(' · ')
	return { name: juror.person.name, here: pathname + search, voting, title, country }
}

export const meta = (args: Route.MetaArgs) => [{ title: frameTitle(args, args.loaderData?.title) }]

async function votingOf(args: RouteArgs, { db, appointments }: Awaited<ReturnType<typeof requirePerson>>) {
	const edition = await deskEditionSeen(args)
	const seat = appointments.find(({ editionId, partnerId }) => partnerId && editionId === edition?.id)
	if (!edition || !seat?.partnerId) return null
	const { partners, countries } = await currentBoard(db, edition, await instantSeen(args), seat.partnerId)
	return {
		base: `/jury/editions/${edition.slug}`,
		title: textIn(edition.title, localeOf(args.request)).text,
		...{ demo: edition.demo, zone: edition.zone, partner: partners[0]?.name },
		ballots: countries.flatMap(({ country, state: round, closes, position }): ShelvedBallot[] => {
			const cell = partners[0]?.cells[country]
			if (!cell || cell.state === 'home' || cell.state === 'unasked') return []
			const { state, answered, wanted } = cell
			return [{ country, state, answered, wanted, round, closes, name: roundNamed(edition, position) }]
		}),
	}
}

type Surroundings = Awaited<ReturnType<typeof loader>>

function Desk({
	surroundings: { name, here, voting, country },
	children,
}: {
	surroundings: Surroundings
	children: ReactNode
}) {
	const t = useTexts('jury')
	const path = here.split('?')[0] ?? ''
	const votingTabs = (base: string) => {
		const own = ['recusals', 'seat'] as const
		const beside = own.map((part) => ({ href: `${base}/${part}`, label: t(`tabs.${part}`) }))
		const isBeside = beside.some(({ href }) => href === path)
		return [
			{ href: base, label: t('tabs.overview'), current: path.startsWith(base) && !isBeside },
			...beside.map((tab) => ({ ...tab, current: tab.href === path })),
		]
	}
	const tabs = [
		{ href: '/jury', label: t('tabs.contests'), current: path === '/jury' },
		...(voting ? votingTabs(voting.base) : []),
		{ href: '/account', label: t('tabs.account') },
	]
	return (
		<DeskShell
			holder={voting?.partner ?? name}
			subtitle={voting?.title ?? t('juror')}
			tabs={tabs}
			signOut="/sign-out"
			demo={voting?.demo ?? false}
			here={here}
			label={t('tabs.label')}
		>
			{voting && country ? (
				<div className="reading-room">
					<CountryShelf {...voting} current={country} />
					<div className="reading-room__desk">{children}</div>
				</div>
			) : (
				children
			)}
		</DeskShell>
	)
}

/** Whoever may sit at the desk keeps its tabs when something goes wrong. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	const surroundings = useRouteLoaderData<typeof loader>('routes/jury/layout')
	if (!surroundings) return <Stranded error={error} />
	return (
		<Desk surroundings={surroundings}>
			<Problem error={error} home="/jury" />
		</Desk>
	)
}

export default function JuryLayout({ loaderData }: Route.ComponentProps) {
	return (
		<Desk surroundings={loaderData}>
			<Outlet />
		</Desk>
	)
}
