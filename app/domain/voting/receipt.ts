const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eighty random bits in four groups to read aloud, `7K2M-9QXT-…`; they say nothing about the ballot. */
export const ballotReceipt = (bytes: Uint8Array): string => {
	const letters = Array.from(bytes.subarray(0, 16), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
	if (letters.length < 16) throw new RangeError('a receipt needs 16 random bytes')
	return letters.replace(/(.{4})(?=.)/g, '$1-')
}
