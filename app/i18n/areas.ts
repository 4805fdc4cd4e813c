import type { Area } from './catalogue.ts'

/** A route says which areas of the catalogue it shows: `export const handle = { areas: ['ideas'] } satisfies PageHandle`. */
export type PageHandle = { readonly areas: readonly Area[] }

type Route = { readonly parentId?: string; readonly path?: string; readonly module: { readonly handle?: unknown } }
type Routes = Readonly<Record<string, Route | undefined>>

const onEveryPage: readonly Area[] = ['shell', 'errors', 'refusals', 'forms', 'states', 'share']

const known = new WeakMap<Routes, Map<string, readonly Area[]>>()

/** The areas of all the routes that together make the page of a pattern like `/editions/:edition`. */
export function areasOf(routes: Routes, pattern: string): readonly Area[] {
	const ofRoutes = known.get(routes) ?? new Map<string, readonly Area[]>()
	known.set(routes, ofRoutes)
	const areas = ofRoutes.get(pattern) ?? readAreas(routes, pattern)
	ofRoutes.set(pattern, areas)
	return areas
}

function readAreas(routes: Routes, pattern: string): readonly Area[] {
	const shown = Object.values(routes)
		.map((route) => lineageOf(routes, route))
		.filter((lineage) => patternOf(lineage) === bare(pattern))
		.flat()
		.flatMap((route) => (isPageHandle(route.module.handle) ? route.module.handle.areas : []))
	return [...new Set([...onEveryPage, ...shown])]
}

function lineageOf(routes: Routes, route: Route | undefined): readonly Route[] {
	if (route === undefined) return []
	return [...lineageOf(routes, route.parentId === undefined ? undefined : routes[route.parentId]), route]
}

const patternOf = (lineage: readonly Route[]) => bare(lineage.map((route) => route.path ?? '').join('/'))
const bare = (path: string) => path.split('/').filter(Boolean).join('/')

function isPageHandle(handle: unknown): handle is PageHandle {
	return typeof handle === 'object' && handle !== null && 'areas' in handle && Array.isArray(handle.areas)
}
