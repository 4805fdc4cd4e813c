import { expect, test } from 'vitest'
import { areasOf } from '#app/i18n/areas.ts'

const onEveryPage = ['shell', 'errors', 'refusals', 'forms', 'states', 'share']
const showing = (...areas: string[]) => ({ handle: { areas } })

const routes = {
	root: { path: '', module: {} },
	home: { parentId: 'root', module: showing('home') },
	desk: { parentId: 'root', path: 'organise', module: showing('organise') },
	deskHome: { parentId: 'desk', module: showing('states') },
	people: { parentId: 'desk', path: 'people/:person', module: showing('organise-people', 'organise') },
	feed: { parentId: 'root', path: 'feeds/:edition', module: {} },
}

test.each([
	['/', [...onEveryPage, 'home']],
	['/organise', [...onEveryPage, 'organise']],
	['/organise/people/:person', [...onEveryPage, 'organise', 'organise-people']],
	['organise/people/:person', [...onEveryPage, 'organise', 'organise-people']],
	['/feeds/:edition', onEveryPage],
	['/unknown', onEveryPage],
])('the page %s carries its own areas and those of the layouts around it', (pattern, areas) => {
	expect(areasOf(routes, pattern)).toEqual(areas)
})
