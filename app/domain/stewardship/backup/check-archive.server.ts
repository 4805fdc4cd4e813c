import type { z } from 'zod'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Erasure } from '#app/domain/shared/erasure-ledger.ts'
import { macOf, markOfKey, runningDigest } from './digest.server.ts'
import { Erasures, erasuresName, Head, headName, Manifest, manifestName } from './manifest.ts'
import type { Part } from './part.ts'

export type ArchiveFault = 'no-backup' | 'cut-off' | 'altered' | 'newer-version' | 'other-secret' | 'other-address-key'

export interface CheckedArchive {
	readonly head: Head
	readonly manifest: Manifest
	readonly erasures: readonly Erasure[]
}

type Keys = Pick<Context, 'secret' | 'addressKey'>

/** Reads an archive from end to end before anything of it is believed. */
export async function checkArchive(
	parts: AsyncIterable<Part>,
	keys: Keys,
	known: readonly number[],
): Promise<CheckedArchive | ArchiveFault> {
	const digest = runningDigest()
	let head: Head | null = null
	let erasures: z.infer<typeof Erasures> | null = null
	let manifest: Manifest | null = null
	try {
		for await (const part of parts) {
			if (!head) {
				head = part.name === headName ? parsed(Head, part) : null
				const fault = head ? faultIn(head, keys, known) : 'no-backup'
				if (fault) return fault
			}
			if (manifest) return 'altered'
			if (part.name === manifestName) manifest = parsed(Manifest, part)
			else digest.add(part)
			if (part.name === manifestName && !manifest) return 'altered'
			if (part.name === erasuresName) erasures = parsed(Erasures, part)
		}
	} catch {
		return head ? 'cut-off' : 'no-backup'
	}
	if (!head) return 'no-backup'
	if (!manifest) return 'cut-off'
	const { mac, ...facts } = manifest
	const { parts: counted, sha256 } = digest.result()
	const isWhole = manifest.parts === counted && manifest.sha256 === sha256 && macOf(facts, keys.secret) === mac
	return isWhole && erasures ? { head, manifest, erasures } : 'altered'
}

function faultIn(head: Head, { secret, addressKey }: Keys, known: readonly number[]): ArchiveFault | null {
	if (head.migrations.some((migration) => !known.includes(migration))) return 'newer-version'
	if (head.installation !== markOfKey(secret)) return 'other-secret'
	return head.addressKey === markOfKey(addressKey) ? null : 'other-address-key'
}

function parsed<Shape extends z.ZodType>(shape: Shape, { bytes }: Part): z.infer<Shape> | null {
	try {
		return shape.parse(JSON.parse(new TextDecoder().decode(bytes)))
	} catch {
		return null
	}
}
