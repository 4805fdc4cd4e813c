import type { SaidEvent } from './said-event.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** Clocks of machines differ a little; what is dated later has not happened. */
const ahead = 10 * minute
/** Carriers recycle numbers: what was scanned long before our parcel was made is about another one. */
const before = 30 * day

/** Whether a machine's event can be about a parcel that was made here at that instant. */
export const isPlausible = ({ occurredAt }: Pick<SaidEvent, 'occurredAt'>, createdAt: Date, now: Date): boolean =>
	occurredAt.getTime() <= now.getTime() + ahead && occurredAt.getTime() >= createdAt.getTime() - before
