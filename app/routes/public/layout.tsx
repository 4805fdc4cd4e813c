import { Outlet } from 'react-router'
import { Shell } from '#app/components/shell.tsx'
import { openCountries } from '#app/domain/contest/call-times.ts'
import type { Edition } from '#app/domain/contest/edition.ts'
import { publishedEditions } from '#app/domain/contest/find-edition.server.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/layout.ts'

export async function loader(args: Route.LoaderArgs) {
	const context = contextOf(args)
	const editions = await publishedEditions(context.db)
	const now = await context.clock(context.db)
	const { pathname, search } = new URL(args.request.url)
	const edition = editions.find(({ slug }) => slug === editionIn(pathname)) ?? mainEdition(editions, now)
	return {
		here: pathname + search,
		demo: editions.some(({ demo }) => demo),
		edition: edition ? standing(edition, now) : null,
	}
}

const editionIn = (path: string) => /^\/editions\/([^/]+)/.exec(path)?.[1]

/** The one that is open, else the newest. */
const mainEdition = (editions: readonly Edition[], now: Date) =>
	editions.find((edition) => openCountries(edition, now).length > 0) ?? editions[0]

const standing = (edition: Edition, now: Date) => ({
	slug: edition.slug,
	open: openCountries(edition, now).length > 0,
	announced: edition.announcedFrom !== null && edition.announcedFrom <= now,
})

/** Here and not only at the root: an action's refusal is then said in the visitor's language. */
export { ErrorBoundary } from '#app/root.tsx'

export default function PublicLayout({ loaderData: { here, demo, edition } }: Route.ComponentProps) {
	const t = useTexts('shell')
	const link = (href: string, label: string) => ({ href, label, current: here.split('?')[0] === href })
	const inEdition = edition ? `/editions/${edition.slug}` : ''
	const navigation = [
		...(edition ? [link(`${inEdition}/ideas`, t('ideas'))] : []),
		...(edition?.open ? [link(`${inEdition}/submit`, t('submit'))] : []),
		link('/libraries', t('libraries')),
		...(edition?.announced
			? [link(`${inEdition}/winners`, t('winners')), link(`${inEdition}/prizes`, t('prizes'))]
			: []),
	]
	const footer = [link('/legal/privacy', t('legal.privacy')), link('/sign-in', t('sign-in'))]
	return (
		<Shell navigation={navigation} footer={footer} demo={demo} here={here}>
			<Outlet />
		</Shell>
	)
}
