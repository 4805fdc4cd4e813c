import type { Criterion, RoundRules } from './rules.ts'

const criteria: Criterion[] = [
	{
		key: 'new',
		weight: 2,
		names: { en: 'New', lv: 'Jaunums' },
		hint: { en: 'Has anybody nearby done this before?', lv: 'Vai kāds tuvumā to jau ir darījis?' },
	},
	{
		key: 'useful',
		weight: 3,
		names: { en: 'Useful', lv: 'Noderīgums' },
		hint: { en: 'Whom would it help, and how much?', lv: 'Kam tas palīdzētu, un cik daudz?' },
	},
	{
		key: 'feasible',
		weight: 1,
		names: { en: 'Feasible', lv: 'Īstenojamība' },
		hint: { en: 'Could a small library begin next month?', lv: 'Vai maza bibliotēka varētu sākt jau nākamajā mēnesī?' },
	},
]

/** What a new round starts with; all of it can be changed until voting opens. */
export const defaultRules: RoundRules = {
	method: 'criteria',
	criteria,
	points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1],
	approvals: 3,
	aggregate: 'mean',
	minimumVotes: 2,
	quorumShare: { numerator: 1, denominator: 2 },
	tieChain: ['top-marks', 'head-to-head', 'median', 'chair'],
	homeCountryRule: true,
	partnersNamed: false,
}
