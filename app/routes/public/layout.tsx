import { Outlet, useRouteLoaderData } from 'react-router'
import { openCountries } from '#app/domain/contest/call-times.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { mainEdition } from '#app/domain/contest/main-edition.ts'
import { contextOf, type RouteArgs } from '#app/http/guards.server.ts'
import { editionsSeen, instantSeen } from '#app/http/seen-editions.server.ts'
import { sessionOf } from '#app/http/session.server.ts'
import { deskPath } from '#app/http/welcome-person.server.ts'
import { Problem } from '#app/root.tsx'
import type { Route } from './+types/layout.ts'
import { PublicShell, type Surroundings } from './public-shell.tsx'

export async function loader(args: Route.LoaderArgs): Promise<Surroundings> {
	const [editions, now] = await Promise.all([editionsSeen(args), instantSeen(args)])
	const { pathname, search } = new URL(args.request.url)
	const edition = editions.find(({ slug }) => slug === editionIn(pathname)) ?? mainEdition(editions, now)
	return {
		here: pathname + search,
		demo: editions.some(({ demo }) => demo),
		edition: edition ? standing(edition, now) : null,
		desk: await deskOfVisitor(args),
	}
}

const editionIn = (path: string) => /^\/editions\/([^/]+)/.exec(path)?.[1]

const standing = (edition: Edition, now: Date) => ({
	slug: edition.slug,
	open: openCountries(edition, now).length > 0,
	announced: edition.announcedFrom !== null && edition.announcedFrom <= now,
})

async function deskOfVisitor(args: RouteArgs): Promise<string | null> {
	const context = contextOf(args)
	const session = await sessionOf(context, args.request)
	return session && deskPath(context, session.person.id)
}

/** Here and not only at the root: the page around stays, and an action's refusal is said in the visitor's language. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	return (
		<PublicShell surroundings={useRouteLoaderData<typeof loader>('routes/public/layout')}>
			<Problem error={error} />
		</PublicShell>
	)
}

export default function PublicLayout({ loaderData }: Route.ComponentProps) {
	return (
		<PublicShell surroundings={loaderData}>
			<Outlet />
		</PublicShell>
	)
}
