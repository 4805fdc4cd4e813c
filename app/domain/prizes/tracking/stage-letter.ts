import type { ShipmentStatus } from '../shipment-status.ts'

/** The stages of a journey that somebody at the library waits for, with the letter that tells of each. */
export const stageLetters = {
	'out-for-delivery': 'prize-out-for-delivery',
	'ready-for-pickup': 'prize-ready-for-pickup',
	'delivery-failed': 'prize-delivery-failed',
	delivered: 'prize-arrived',
	returned: 'prize-returned',
} as const satisfies Partial<Record<ShipmentStatus, string>>
export type StageLetter = (typeof stageLetters)[keyof typeof stageLetters]

export const letterOfStage = (status: ShipmentStatus): StageLetter | null =>
	Object.entries(stageLetters).find(([stage]) => stage === status)?.[1] ?? null
