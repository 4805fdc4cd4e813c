import { Outlet } from 'react-router'
import { DeskShell } from '#app/components/desk-shell.tsx'
import { textIn } from '#app/domain/contest/edition.ts'
import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { localeOf, requirePerson } from '#app/http/guards.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/layout.ts'

export const handle = { areas: ['organise'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const acting = await requirePerson(args)
	const slug = (args.params as { edition?: string }).edition
	const edition = slug ? await findEdition(acting.db, slug) : null
	const { pathname, search } = new URL(args.request.url)
	return {
		name: acting.person.name,
		here: pathname + search,
		edition: edition && {
			slug: edition.slug,
			title: textIn(edition.title, localeOf(args.request)).text,
			demo: edition.demo,
			recorded: edition.kind === 'recorded',
		},
	}
}

const desk = [
	['/organise', 'desk'],
	['/libraries', 'libraries'],
	['/organise/letters', 'letters'],
	['/account', 'account'],
] as const

const parts = ['', 'submissions', 'people', 'voting', 'announcement', 'prizes'] as const

export default function OrganiseLayout({ loaderData: { name, here, edition } }: Route.ComponentProps) {
	const t = useTexts('organise')
	const base = `/organise/editions/${edition?.slug}`
	const path = here.split('?')[0] ?? ''
	const isHere = (href: string) =>
		href === base || href === '/organise' ? path === href : path === href || path.startsWith(`${href}/`)
	const shown = edition?.recorded ? (['', 'prizes'] as const) : parts
	const tabs = [
		...desk.map(([href, label]) => ({ href, label: t(`tabs.${label}`) })),
		...(edition
			? shown.map((part) => ({ href: part ? `${base}/${part}` : base, label: t(`tabs.${part || 'edition'}`) }))
			: []),
	].map((tab) => ({ ...tab, current: isHere(tab.href) }))
	return (
		<DeskShell
			holder={name}
			subtitle={edition?.title ?? t('organiser')}
			tabs={tabs}
			signOut="/sign-out"
			demo={edition?.demo ?? false}
			here={here}
			label={t('tabs.label')}
		>
			<Outlet />
		</DeskShell>
	)
}
