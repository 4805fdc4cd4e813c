import type { RouteConfig } from '@react-router/dev/routes'
import { index, layout, prefix, route } from '@react-router/dev/routes'

/** Every URL, on one page, in the order of the story. */
export default [
	// The public's pages
	layout('routes/public/layout.tsx', [
		index('routes/public/home.tsx'),
		// submissions
		// libraries
		// results
		// prizes
	]),

	// Accounts

	// The jury's desk

	// The organisers' desk
	layout('routes/organise/layout.tsx', [
		route('organise', 'routes/organise/desk.tsx'),
		route('organise/editions/new', 'routes/organise/edition/new.tsx'),
		...prefix('organise/editions/:edition', [
			index('routes/organise/edition/overview.tsx'),
			route('publication', 'routes/organise/edition/publication.tsx'),
			route('texts', 'routes/organise/edition/texts.tsx'),
			route('dates', 'routes/organise/edition/dates.tsx'),
			route('countries', 'routes/organise/edition/countries.tsx'),
			route('countries/:country/removal', 'routes/organise/edition/country-removal.tsx'),
			route('categories', 'routes/organise/edition/categories.tsx'),
			route('categories/:category/removal', 'routes/organise/edition/category-removal.tsx'),
			route('partners', 'routes/organise/edition/partners.tsx'),
			route('partners/:partner/departure', 'routes/organise/edition/partner-departure.tsx'),
			route('rules', 'routes/organise/edition/rules.tsx'),
			route('people', 'routes/organise/people/people.tsx'),
			route('people/:appointment/retirement', 'routes/organise/people/retirement.tsx'),
			route('people/invitations/:invitation/revocation', 'routes/organise/people/revocation.tsx'),
			route('submissions', 'routes/organise/submissions/queue.tsx'),
			route('submissions/:submission', 'routes/organise/submissions/submission.tsx'),
			route('submissions/:submission/decision', 'routes/organise/submissions/decision.tsx'),
			route('submissions/:submission/library', 'routes/organise/submissions/library.tsx'),
			// voting
			// results
			// prizes
		]),
		// letters, libraries, shipments
	]),

	// Resources: feeds, API, photos, health
	route('healthz', 'routes/resources/health.ts'),
] satisfies RouteConfig
