import { defaultCriteria } from './default-criteria.ts'
import type { RoundRules } from './rules.ts'

/** What a new round starts with; all of it can be changed until voting opens. */
export const defaultRules: RoundRules = {
	method: 'criteria',
	criteria: defaultCriteria,
	points: [12, 10, 8, 7, 6, 5, 4, 3, 2, 1],
	approvals: 3,
	aggregate: 'mean',
	minimumVotes: 2,
	quorumShare: { numerator: 1, denominator: 2 },
	tieChain: ['top-marks', 'head-to-head', 'median', 'chair'],
	homeCountryRule: true,
	partnersNamed: false,
}

/** What a longlist round starts with once it is chosen. */
export const defaultLonglist = { readers: 3, best: 10 }
