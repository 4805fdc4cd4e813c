import type { RouteConfig } from '@react-router/dev/routes'
import { index, layout, prefix, route } from '@react-router/dev/routes'

/** Every URL, on one page, in the order of the story. */
export default [
	// The public's pages
	layout('routes/public/layout.tsx', [
		index('routes/public/home.tsx'),
		// submissions
		route('editions/:edition', 'routes/public/edition.tsx'),
		route('editions/:edition/submit', 'routes/public/submit/submit.tsx'),
		route('editions/:edition/ideas', 'routes/public/ideas.tsx'),
		route('editions/:edition/ideas/:code', 'routes/public/idea.tsx'),
		route('editions/:edition/ideas/:code/report', 'routes/public/report.tsx'),
		route('receipts/:token', 'routes/public/receipts/receipt.tsx'),
		route('receipts/:token/text', 'routes/public/receipts/text.tsx'),
		route('receipts/:token/photo', 'routes/public/receipts/photo.tsx'),
		route('receipts/:token/photo/removal', 'routes/public/receipts/photo-removal.tsx'),
		route('receipts/:token/consents', 'routes/public/receipts/consents.tsx'),
		route('receipts/:token/withdrawal', 'routes/public/receipts/withdrawal.tsx'),
		route('receipts/:token/erasure', 'routes/public/receipts/erasure.tsx'),
		route('confirmations/:token', 'routes/public/receipts/confirmation.tsx'),
		route('guardians/:token', 'routes/public/receipts/guardian.tsx'),
		route('guardians/:token/consent', 'routes/public/receipts/guardian-consent.ts'),
		route('guardians/:token/refusal', 'routes/public/receipts/guardian-refusal.ts'),
		route('legal/privacy', 'routes/public/privacy.tsx'),
		// libraries
		route('libraries', 'routes/public/libraries.tsx'),
		route('libraries/:library', 'routes/public/library.tsx'),
		route('networks/:network', 'routes/public/network.tsx'),
		// results
		route('editions/:edition/winners', 'routes/public/results/winners.tsx'),
		route('editions/:edition/winners/:country', 'routes/public/results/winner.tsx'),
		route('editions/:edition/results/:country', 'routes/public/results/result.tsx'),
		// prizes
		route('editions/:edition/prizes', 'routes/public/prizes/tracker.tsx'),
		route('addresses/:token', 'routes/public/prizes/address.tsx'),
		// accounts
		route('sign-in', 'routes/account/sign-in.tsx'),
		route('sign-out', 'routes/account/sign-out.ts'),
		route('account', 'routes/account/account.tsx'),
		route('account/password', 'routes/account/password.tsx'),
		route('invitations/:token', 'routes/account/invitation.tsx'),
		// everything else
		route('*', 'routes/public/nowhere.tsx'),
	]),

	// The jury's desk
	layout('routes/jury/layout.tsx', [
		route('jury', 'routes/jury/desk.tsx'),
		...prefix('jury/editions/:edition', [
			index('routes/jury/countries.tsx'),
			route(':country', 'routes/jury/country.tsx'),
			route(':country/recusal', 'routes/jury/country-recusal.tsx'),
			route(':country/choices', 'routes/jury/choices.tsx'),
			route(':country/ballot', 'routes/jury/ballot.tsx'),
			route(':country/entries/:code', 'routes/jury/entry.tsx'),
			route(':country/entries/:code/recusal', 'routes/jury/entry-recusal.tsx'),
		]),
	]),

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
			route('reports', 'routes/organise/edition/reports.tsx'),
			route('people', 'routes/organise/people/people.tsx'),
			route('people/:appointment/retirement', 'routes/organise/people/retirement.tsx'),
			route('people/invitations/:invitation/revocation', 'routes/organise/people/revocation.tsx'),
			route('submissions', 'routes/organise/submissions/queue.tsx'),
			route('submissions/:submission', 'routes/organise/submissions/submission.tsx'),
			route('submissions/:submission/decision', 'routes/organise/submissions/decision.tsx'),
			route('submissions/:submission/library', 'routes/organise/submissions/library.tsx'),
			route('submissions/:submission/alt-text', 'routes/organise/submissions/alt-text.tsx'),
			route('submissions/:submission/reports', 'routes/organise/submissions/reports.tsx'),
			route('submissions/:submission/blur', 'routes/organise/submissions/blur.tsx'),
			// translations
			route('translations', 'routes/organise/translations/queue.tsx'),
			route('submissions/:submission/translations', 'routes/organise/translations/languages.tsx'),
			route('submissions/:submission/translations/:language', 'routes/organise/translations/translation.tsx'),
			route('submissions/:submission/translations/:language/review', 'routes/organise/translations/review.tsx'),
			// voting
			route('voting', 'routes/organise/voting/board.tsx'),
			route('voting/:country/closure', 'routes/organise/voting/closure.tsx'),
			route('voting/:country/extension', 'routes/organise/voting/extension.tsx'),
			// results
			route('results/:country', 'routes/organise/results/country.tsx'),
			route('results/:country/chair-decision', 'routes/organise/results/chair-decision.tsx'),
			route('results/:country/confirmation', 'routes/organise/results/confirmation.tsx'),
			route('results/:country/succession', 'routes/organise/results/succession.tsx'),
			route('announcement', 'routes/organise/announcement/announcement.tsx'),
			route('announcement/release', 'routes/organise/announcement/release.tsx'),
			// prizes
			route('prizes', 'routes/organise/prizes/prizes.tsx'),
			route('prizes/:prize', 'routes/organise/prizes/prize.tsx'),
			route('prizes/:prize/winner', 'routes/organise/prizes/winner.tsx'),
			route('prizes/:prize/address-request', 'routes/organise/prizes/address-request.tsx'),
			route('prizes/:prize/address', 'routes/organise/prizes/address.tsx'),
			route('prizes/:prize/shipment', 'routes/organise/prizes/shipment.tsx'),
		]),
		route('organise/letters', 'routes/organise/letters/outbox.tsx'),
		route('organise/letters/:letter', 'routes/organise/letters/letter.tsx'),
		// letters, libraries, shipments
		route('organise/shipments/:shipment/tracking-events', 'routes/organise/prizes/tracking-events.tsx'),
		route('organise/libraries/new', 'routes/organise/libraries/new.tsx'),
	]),

	// What other sites show in a frame
	route('embed/libraries/:library', 'routes/embed/library.tsx'),
	route('embed/editions/:edition', 'routes/embed/edition.tsx'),

	// Resources: feeds, API, photos, health
	route('photos/:id/:variant', 'routes/resources/photo.ts'),
	route('libraries.json', 'routes/resources/libraries.ts'),
	route('share.jpg', 'routes/resources/share/installation.ts'),
	route('editions/:edition/share.jpg', 'routes/resources/share/edition.ts'),
	route('editions/:edition/ideas/:code/share.jpg', 'routes/resources/share/idea.ts'),
	route('editions/:edition/winners/:country/share.jpg', 'routes/resources/share/winner.ts'),
	route('libraries/:library/share.jpg', 'routes/resources/share/library.ts'),
	route('receipts/:token/data.json', 'routes/resources/receipt-data.ts'),
	route('editions/:edition/results/:country/bundle.json', 'routes/public/results/bundle.ts'),
	route('editions/:edition/posters/:library.pdf', 'routes/resources/poster.ts'),
	route('feeds/:edition.atom', 'routes/resources/feeds/atom.ts'),
	route('feeds/:edition.json', 'routes/resources/feeds/json.ts'),
	route('api/v1/editions/:edition/ideas', 'routes/resources/api-ideas.ts'),
	route('api/v1/editions/:edition/results', 'routes/resources/api-results.ts'),
	route('api/v1/editions/:edition/prizes', 'routes/resources/api-prizes.ts'),
	route('editions/:edition/calendar.ics', 'routes/resources/calendar.ts'),
	route('robots.txt', 'routes/resources/robots.ts'),
	route('sitemap.xml', 'routes/resources/sitemap/index.ts'),
	route('sitemap/pages.xml', 'routes/resources/sitemap/pages.ts'),
	route('sitemap/libraries.xml', 'routes/resources/sitemap/libraries.ts'),
	route('sitemap/ideas/:edition.xml', 'routes/resources/sitemap/ideas.ts'),
	route('healthz', 'routes/resources/health.ts'),
] satisfies RouteConfig
