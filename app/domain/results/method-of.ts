import type { RoundRules, VotingMethod } from '#app/domain/contest/rules.ts'
import { approvalMethod } from './approval-method.ts'
import { criteriaMethod } from './criteria-method.ts'
import type { Method } from './method.ts'
import { pointsMethod } from './points-method.ts'

const methods = { criteria: criteriaMethod, points: pointsMethod, approval: approvalMethod } satisfies Record<
	VotingMethod,
	(rules: RoundRules) => Method
>

export const methodOf = (rules: RoundRules): Method => methods[rules.method](rules)
