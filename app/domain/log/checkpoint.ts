import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import { type ChainEntry, type ChainFault, type ChainHead, emptyHead, faultAfter } from './chain.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** How far an edition's log reached, as it was mailed to the partners at closing and release (domain.md, Log). */
export const Checkpoint = z.object({ edition: z.string().min(1), size: z.int().min(0), head: Hash })
export type Checkpoint = z.infer<typeof Checkpoint>
export const SignedCheckpoint = Checkpoint.extend({ signature: Hash })
export type SignedCheckpoint = z.infer<typeof SignedCheckpoint>

/**
 * The installation's own mark on a checkpoint, HMAC-SHA-256 with its secret: it tells a letter that was really sent
 * from an invented one. Against the installation itself the partners have their letters, not this.
 */
export const signCheckpoint = ({ edition, size, head }: Checkpoint, secret: string): SignedCheckpoint => ({
	edition,
	size,
	head,
	signature: signatureOf({ edition, size, head }, secret),
})

export type CheckpointFault = ChainFault | 'wrong-signature'

/** Whether the chain still runs through a checkpoint: the first entries of it, and what they led to. */
export const verifyCheckpoint = (
	entries: Iterable<ChainEntry>,
	checkpoint: Checkpoint,
): CheckpointFault | undefined => {
	let reached: ChainHead = { size: 0, hash: emptyHead }
	for (const entry of entries) {
		if (reached.size === checkpoint.size) break
		if (entry.edition !== checkpoint.edition) return 'wrong-edition'
		const fault = faultAfter(reached, entry)
		if (fault) return fault
		reached = { size: entry.seq, hash: entry.hash }
	}
	return faultAt(reached, checkpoint)
}

/** What was reached after as many entries as the checkpoint has, or fewer if there are no more. */
export const faultAt = (
	reached: ChainHead,
	{ size, head }: Pick<Checkpoint, 'size' | 'head'>,
): ChainFault | undefined => {
	if (reached.size < size) return 'entries-missing'
	if (reached.hash !== head) return 'wrong-head'
}

export const isSigned = ({ signature, ...checkpoint }: SignedCheckpoint, secret: string): boolean =>
	signatureOf(checkpoint, secret) === signature

const signatureOf = ({ edition, size, head }: Checkpoint, secret: string): string =>
	bytesToHex(
		hmac(sha256, utf8ToBytes(`shelfie-checkpoint:${secret}`), utf8ToBytes(canonicalJson({ edition, size, head }))),
	)
