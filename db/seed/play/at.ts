import type { ActingContext, Context } from '#app/domain/shared/context.server.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'

/** The same world at another time: what is done with it happened then. */
export const at = (context: Context, instant: Date): Context => ({ ...context, clock: async () => instant })

export const acting = (context: Context, person: ActingContext['person'], instant: Date): ActingContext => ({
	...at(context, instant),
	person,
})

/** A story has no refusals. */
export function granted<Value>(outcome: Outcome<Value, string>): Value {
	if (outcome.ok) return outcome.value
	throw new Error(`the demo's story was refused: ${outcome.reason}`)
}
