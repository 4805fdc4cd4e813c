import type { Command } from '#app/command.server.ts'
import { checkInvariants } from '#app/domain/stewardship/check-invariants.server.ts'
import { violationLine } from '#app/domain/stewardship/invariants/violation.ts'

/** Checks a live database for what must always hold. */
export const invariants: Command = async ({ db, clock }, _args, print) => {
	const violations = await checkInvariants(db, await clock(db))
	for (const violation of violations) print(violationLine(violation))
	print(violations.length === 0 ? 'All six invariants hold.' : `${violations.length} violations.`)
	return violations.length === 0 ? 0 : 1
}
