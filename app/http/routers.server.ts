import { createRequestHandler, type RequestHandler, type ServerBuild } from 'react-router'
import { plainPath } from './plain-path.ts'

type Routes = ServerBuild['routes']
type Route = NonNullable<Routes[string]>

/**
 * The router tries its routes one by one, twice for each request: with all of them that is a quarter of a page's time. So there
 * is one for each first word of an address, with the routes that begin so or with anything, and one with all for the rest.
 */
export function routerFor(build: ServerBuild): (path: string) => RequestHandler {
	const whole = createRequestHandler(build, 'production')
	const routers = new Map(
		firstWords(build.routes).map((word) => [
			word,
			createRequestHandler({ ...build, routes: beginningWith(build.routes, word) }, 'production'),
		]),
	)
	return (path) => routers.get(firstWordOf(plainPath(path))) ?? whole
}

const firstWordOf = (path: string): string => path.split('/').find((word) => word !== '') ?? ''

const lineage = (routes: Routes, route: Route): readonly Route[] => {
	const parent = route.parentId === undefined ? undefined : routes[route.parentId]
	return parent ? [...lineage(routes, parent), route] : [route]
}

/** The first word of a route's whole path; null when it is nothing, a parameter or anything. */
function wordOf(routes: Routes, route: Route): string | null {
	const path = lineage(routes, route)
		.map((each) => each.path ?? '')
		.join('/')
	const word = firstWordOf(path)
	return /^[a-z-]+$/.test(word) ? word : null
}

const all = (routes: Routes): Route[] => Object.values(routes).filter((route) => route !== undefined)

function firstWords(routes: Routes): string[] {
	const words = all(routes).map((route) => wordOf(routes, route))
	return [...new Set(words.filter((word) => word !== null))]
}

/** Frames and the page for what does not exist have no word of their own: they are everywhere. */
function beginningWith(routes: Routes, word: string): Routes {
	const fitting = all(routes).filter((route) => (wordOf(routes, route) ?? word) === word)
	return Object.fromEntries(fitting.map((route) => [route.id, route]))
}
