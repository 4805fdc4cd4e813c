import type { ReactNode } from 'react'
import { Outlet, useRouteLoaderData } from 'react-router'
import { DeskShell } from '#app/components/desk-shell.tsx'
import { frameTitle } from '#app/components/problem-title.ts'
import type { Appointment } from '#app/domain/accounts/appointment-queries.server.ts'
import { type EditionKind, textIn } from '#app/domain/contest/edition.ts'
import { localeOf, requireStaff } from '#app/http/guards.server.ts'
import { deskEditionSeen } from '#app/http/seen-editions.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Problem, Stranded } from '#app/root.tsx'
import type { Route } from './+types/layout.ts'
import { editionParts } from './edition/part-links.tsx'

export const handle = { areas: ['organise', 'access'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { staff, mine } = await requireStaff(args)
	const locale = localeOf(args.request)
	const edition = await deskEditionSeen(args)
	const { pathname, search } = new URL(args.request.url)
	const shown = edition && {
		title: textIn(edition.title, locale).text,
		demo: edition.demo,
		tabs: tabsOf(
			edition.slug,
			partsOf(
				edition.kind,
				mine.some((each) => each.role === 'organiser'),
				mine.some((each) => each.role === 'coordinator'),
			),
		),
	}
	// An edition has a tab of its own for its people.
	const own = desk.filter(({ label }) => mayOpen(label, mine) && !(label === 'people' && edition))
	const keeps = mine.some((each) => each.role !== 'moderator')
	const all = [...(shown?.tabs ?? []), ...own.map((tab) => (tab.label === 'libraries' && keeps ? directory : tab))]
	const tabs = all.map((tab) => ({ ...tab, current: isAt(pathname, tab) }))
	const t = translator(locale, 'organise')
	const here = tabs.find((tab) => tab.current)?.label
	const part = editionParts.find((each) => pathname.endsWith(`/${each}`))
	const isNew = pathname === '/organise/editions/new'
	const page = isNew
		? t('new-edition')
		: part
			? translator(locale, 'organise-edition')(`parts.${part}`)
			: here && t(`tabs.${here}`)
	const title = [page, shown?.title && isolated(shown.title), 'Shelfie'].filter(Boolean).join(' · ')
	const role = deskRoles.find((each) => mine.some((held) => held.role === each)) ?? 'moderator'
	return { name: staff.person.name, role, here: pathname + search, tabs, edition: shown, title }
}

export const meta = (args: Route.MetaArgs) => [{ title: frameTitle(args, args.loaderData?.title) }]

const desk = [
	{ href: '/organise', label: 'desk' },
	{ href: '/libraries', label: 'libraries' },
	{ href: '/organise/people', label: 'people' },
	{ href: '/organise/letters', label: 'letters' },
	{ href: '/organise/legal', label: 'legal' },
	{ href: '/account', label: 'account' },
] as const

/** Letters and people are for organisers; legal pages for those of all editions. */
function mayOpen(label: (typeof desk)[number]['label'], mine: readonly Appointment[]): boolean {
	const organises = mine.filter(({ role }) => role === 'organiser')
	if (label === 'letters' || label === 'people') return organises.length > 0
	return label !== 'legal' || organises.some(({ editionId }) => editionId === null)
}

/** Where the directory is kept, for those who may. */
const directory = { href: '/organise/libraries', label: 'libraries' } as const

/** As what somebody sits here: the most that they are. */
const deskRoles = ['organiser', 'coordinator', 'moderator'] as const

const parts = ['edition', 'submissions', 'translations', 'people', 'voting', 'announcement', 'prizes'] as const

type Part = (typeof parts)[number] | 'exports'

/** What somebody may open; a recorded edition was neither moderated nor voted on here. */
function partsOf(kind: EditionKind, organises: boolean, coordinates: boolean): readonly Part[] {
	if (!organises) return coordinates ? ['submissions', 'translations', 'exports'] : ['submissions', 'translations']
	return kind === 'recorded' ? ['edition', 'prizes'] : parts
}

const tabsOf = (slug: string, shown: readonly Part[]) =>
	shown.map((label) => ({ href: `/organise/editions/${slug}${label === 'edition' ? '' : `/${label}`}`, label }))

/** Pages below a part belong to its tab; what changes the edition to the edition's, a count to the voting's. */
function isAt(path: string, { href, label }: { href: string; label: string }): boolean {
	if (label === 'desk') return path === href || path === '/organise/editions/new'
	const below = path.startsWith(`${href}/`) ? path.slice(href.length + 1).split('/')[0] : undefined
	if (label === 'edition') return path === href || editionParts.some((part) => part === below)
	if (label === 'libraries' && path.startsWith('/organise/networks')) return true
	if (label === 'voting' && `${path}/`.startsWith(href.replace(/voting$/, 'results/'))) return true
	return path === href || below !== undefined
}

type Surroundings = Awaited<ReturnType<typeof loader>>

function Desk({
	surroundings: { name, role, here, tabs, edition },
	children,
}: {
	surroundings: Surroundings
	children: ReactNode
}) {
	const t = useTexts('organise')
	const states = useTexts('states')
	return (
		<DeskShell
			holder={name}
			subtitle={edition?.title ?? states(`role.${role}`)}
			tabs={tabs.map(({ label, ...tab }) => ({ ...tab, label: t(`tabs.${label}`) }))}
			signOut="/sign-out"
			demo={edition?.demo ?? false}
			here={here}
			label={t('tabs.label')}
		>
			{children}
		</DeskShell>
	)
}

/** Whoever may sit at the desk keeps its tabs when something goes wrong. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	const surroundings = useRouteLoaderData<typeof loader>('routes/organise/layout')
	if (!surroundings) return <Stranded error={error} />
	return (
		<Desk surroundings={surroundings}>
			<Problem error={error} home="/organise" />
		</Desk>
	)
}

export default function OrganiseLayout({ loaderData }: Route.ComponentProps) {
	return (
		<Desk surroundings={loaderData}>
			<Outlet />
		</Desk>
	)
}
