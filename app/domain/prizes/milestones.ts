import type { TrackedPrize } from './tracked-prize.ts'

export interface Milestone {
	readonly prize: TrackedPrize
	readonly reached: 'sent' | 'delivered'
	readonly at: Date
}

/** What is worth telling of a prize's journey: that it set out, and that it is there. */
export const milestonesOf = (prize: TrackedPrize): Milestone[] => {
	const sent = prize.events.find(({ status }) => status === 'picked-up' || status === 'in-transit')
	return [
		...(sent ? [{ prize, reached: 'sent', at: sent.occurredAt } as const] : []),
		...(prize.deliveredAt ? [{ prize, reached: 'delivered', at: prize.deliveredAt } as const] : []),
	]
}
