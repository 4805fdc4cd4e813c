/** How a proof is named among the fields of whatever form it is sent with. */
export const proofFields = { code: 'proof-code', passkey: 'proof-passkey', password: 'proof-password' } as const

/** A page in between: asks for a proof and sends on what was typed before. */
export interface StepUp {
	/** What is asked for; `none` where a second factor is needed and there is none. */
	readonly by: 'factor' | 'password' | 'none'
	readonly typed: readonly (readonly [string, string])[]
	/** Where it goes on. */
	readonly address: string
	/** What a browser asks the person's passkeys, as JSON. */
	readonly passkey: string | null
	readonly refusal: string | null
}

export const stepUpIn = (data: unknown): StepUp | null =>
	typeof data === 'object' && data !== null && 'stepUp' in data ? (data.stepUp as StepUp) : null
