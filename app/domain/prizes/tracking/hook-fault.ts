import type { Refused } from '#app/domain/shared/outcome.ts'

/** Why a machine's message is not taken: told to the machine as it stands, and to no person. */
export const fault = <const Fault extends string>(reason: Fault): Refused<Fault> => ({ ok: false, reason })
