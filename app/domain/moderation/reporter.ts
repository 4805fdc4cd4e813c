import { addressRange } from '#app/domain/shared/address-range.ts'

/** Whose addresses are one person's: whoever shares a connection counts once, who uses several counts as many. */
export const addressBlock = (address: string): string => addressRange(address).own
