import type { RouteConfig } from '@react-router/dev/routes'
import { index, layout, route } from '@react-router/dev/routes'

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

	// Resources: feeds, API, photos, health
	route('healthz', 'routes/resources/health.ts'),
] satisfies RouteConfig
