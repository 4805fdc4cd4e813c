import { index, prefix, route } from '@react-router/dev/routes'

/** The jury’s desk. */
export const juryPages = [
	route('jury', 'routes/jury/desk.tsx'),
	...prefix('jury/editions/:edition', [
		index('routes/jury/countries.tsx'),
		route('seat', 'routes/jury/seat.tsx'),
		route('recusals', 'routes/jury/recusals.tsx'),
		route(':country', 'routes/jury/country.tsx'),
		route(':country/recusal', 'routes/jury/country-recusal.tsx'),
		route(':country/choices', 'routes/jury/choices.tsx'),
		route(':country/ballot', 'routes/jury/ballot.tsx'),
		route(':country/chair-decision', 'routes/jury/chair-decision.tsx'),
		route(':country/comparison', 'routes/jury/comparison.tsx'),
		route(':country/entries/:code', 'routes/jury/entry.tsx'),
		route(':country/entries/:code/recusal', 'routes/jury/entry-recusal.tsx'),
	]),
]
