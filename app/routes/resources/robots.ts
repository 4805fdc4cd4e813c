import { isForShow } from '#app/domain/contest/for-show.ts'
import { contextOf } from '#app/http/guards.server.ts'
import { editionsSeen } from '#app/http/seen-editions.server.ts'
import type { Route } from './+types/robots.ts'

/**
 * Desks and private links are nobody's to look for. Everything else may be read, so that a shared address shows its
 * picture; what search engines shall not keep says so itself (noindex).
 */
const closed = [
	'/organise',
	'/jury',
	'/account',
	'/receipts/',
	'/confirmations/',
	'/guardians/',
	'/press/',
	'/invitations/',
	'/addresses/',
]

export async function loader(args: Route.LoaderArgs) {
	const { origin } = contextOf(args)
	const map = isForShow(await editionsSeen(args), undefined) ? [] : ['', `Sitemap: ${origin}/sitemap.xml`]
	const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ...map, '']
	return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
