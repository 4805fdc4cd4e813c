import type { ServerBuild } from 'react-router'
import { expect, test } from 'vitest'
import { routerFor } from '#app/http/routers.server.ts'

const route = (id: string, path: string | undefined, parentId?: string) =>
	[id, { id, path, parentId, module: { loader: () => Response.json(id) } }] as const

const routes = Object.fromEntries([
	route('root', ''),
	route('layout', undefined, 'root'),
	route('idea', 'editions/:edition/ideas/:code', 'root'),
	route('file', 'editions.json', 'root'),
	route('desk', 'organise', 'root'),
	route('sending', 'organise/sending', 'root'),
	route('anything', '*', 'root'),
])
const build = {
	...{ routes, assets: { routes: {} }, future: {}, entry: { module: {} }, basename: '/', prerender: [] },
	...{ ssr: true, publicPath: '/', isSpaMode: false, routeDiscovery: { mode: 'initial' } },
} as unknown as ServerBuild

test.each([
	['/editions/one/ideas/LV-1', 'idea'],
	['/Editions/one/ideas/LV-1', 'idea'],
	['/%65ditions/one/ideas/LV-1', 'idea'],
	['/editions.json', 'file'],
	['/organise', 'desk'],
	['/organise/sending', 'sending'],
	['/organise/nothing', 'anything'],
	['/nothing', 'anything'],
	['/', 'root'],
])('%s is answered by the route of %s', async (path, expected) => {
	const request = new Request(`http://localhost${path}`)
	expect(await (await routerFor(build)(path)(request)).json()).toBe(expected)
})

test('a router of one word has no routes of the others', async () => {
	const asked = `http://localhost/organise`
	expect(await (await routerFor(build)('/editions')(new Request(asked))).json()).toBe('anything')
})
