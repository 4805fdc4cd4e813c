import type { RouteConfig } from '@react-router/dev/routes'
import { layout, prefix, route } from '@react-router/dev/routes'
import { accountPages } from './route-table/account.ts'
import { announcementPages } from './route-table/announcement.ts'
import { directoryPages } from './route-table/directory.ts'
import { editionPages } from './route-table/edition.ts'
import { exportFiles, exportPages } from './route-table/exports.ts'
import { givenUpPages } from './route-table/given-up.ts'
import { juryPages } from './route-table/jury.ts'
import { legalDesk, legalPages } from './route-table/legal.ts'
import { letterPages, wordingPages } from './route-table/letters.ts'
import { peoplePages } from './route-table/people.ts'
import { prizePages } from './route-table/prizes.ts'
import { publicPages } from './route-table/public.ts'
import { resources } from './route-table/resources.ts'

/** Every URL: which page frames it, and in which room of the route table it stands. */
export default [
	layout('routes/public/layout.tsx', [
		...publicPages,
		...legalPages,
		...accountPages,
		// everything else
		route('*', 'routes/public/nowhere.tsx'),
	]),
	layout('routes/jury/layout.tsx', juryPages),
	// What the jury's desk fetches and sends by itself
	...prefix('jury/editions/:edition/:country', [
		route('cards', 'routes/jury/cards.tsx'),
		route('entries/:code/vote', 'routes/jury/vote.ts'),
		route('entries/:code/note', 'routes/jury/note.ts'),
	]),
	layout('routes/organise/layout.tsx', [
		route('organise', 'routes/organise/desk.tsx'),
		route('organise/editions/new', 'routes/organise/edition/new.tsx'),
		...prefix('organise/editions/:edition', [
			...editionPages,
			...announcementPages,
			...prizePages,
			...exportPages,
			...wordingPages,
		]),
		...letterPages,
		...givenUpPages,
		...legalDesk,
		route('organise/shipments/:shipment/recall', 'routes/organise/prizes/recall.tsx'),
		route('organise/shipments/:shipment/tracking-events', 'routes/organise/prizes/tracking-events.tsx'),
		...directoryPages,
		...peoplePages,
	]),
	// What other sites show in a frame
	route('embed/libraries/:library', 'routes/embed/library.tsx'),
	route('embed/editions/:edition', 'routes/embed/edition.tsx'),
	route('embed/editions/:edition/winners/:country', 'routes/embed/winner.tsx'),
	...exportFiles,
	...resources,
] satisfies RouteConfig
