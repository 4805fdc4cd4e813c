import { index, route } from '@react-router/dev/routes'

/** What everybody may open, in the order of the story. */
export const publicPages = [
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
	route('design', 'routes/public/design.tsx'),
	// libraries
	route('libraries', 'routes/public/libraries.tsx'),
	route('libraries/:library', 'routes/public/library.tsx'),
	route('networks/:network', 'routes/public/network.tsx'),
	// results
	route('editions/:edition/winners', 'routes/public/results/winners.tsx'),
	route('editions/:edition/winners/:country', 'routes/public/results/winner.tsx'),
	route('editions/:edition/results/:country', 'routes/public/results/result.tsx'),
	// the same for its organisers, before
	route('organise/editions/:edition/announcement/preview', 'routes/public/results/preview/winners.tsx'),
	route('organise/editions/:edition/announcement/preview/:country', 'routes/public/results/preview/winner.tsx'),
	// prizes
	route('editions/:edition/prizes', 'routes/public/prizes/tracker.tsx'),
	route('editions/:edition/prizes/:country', 'routes/public/prizes/prize.tsx'),
	route('addresses/:token', 'routes/public/prizes/address.tsx'),
	route('arrivals/:token', 'routes/public/arrivals/arrival.tsx'),
	route('arrivals/:token/picture', 'routes/public/arrivals/picture.tsx'),
	route('arrivals/:token/report', 'routes/public/arrivals/report.ts'),
	route('arrivals/:token/withdrawal', 'routes/public/arrivals/withdrawal.ts'),
	route('press/:token', 'routes/public/press.tsx'),
]
