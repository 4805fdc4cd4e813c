import type { Rows } from '../kinds.ts'

/** The jury's desk. */
export default {
	'/jury/editions/:edition': 'juror',
	'/jury': 'person',
	'/jury/editions/:edition/seat': 'juror',
	'/jury/editions/:edition/recusals': 'juror',
	'/jury/editions/:edition/:country': 'juror',
	'/jury/editions/:edition/:country/recusal': 'juror',
	'/jury/editions/:edition/:country/choices': ['juror', 404],
	'/jury/editions/:edition/:country/ballot': 'juror',
	'/jury/editions/:edition/:country/chair-decision': ['chair', 404],
	'/jury/editions/:edition/:country/comparison': 'juror',
	'/jury/editions/:edition/:country/entries/:code': 'juror',
	'/jury/editions/:edition/:country/entries/:code/recusal': 'juror',
	'/jury/editions/:edition/:country/cards': 'juror',
	'/jury/editions/:edition/:country/entries/:code/vote': 'juror',
	'/jury/editions/:edition/:country/entries/:code/note': ['public', 405, 'juror'],
} satisfies Rows
