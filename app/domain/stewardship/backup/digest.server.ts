import { createHash, createHmac } from 'node:crypto'
import { canonicalJson } from '#app/domain/shared/canonical-json.ts'
import type { Manifest } from './manifest.ts'
import type { Part } from './part.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** One digest over many files, whatever their number. */
export function runningDigest() {
	const all = createHash('sha256')
	let parts = 0
	return {
		add({ name, bytes }: Part): void {
			parts += 1
			all.update(`${name} ${bytes.length} ${sha256(bytes)}\n`)
		},
		result: () => ({ parts, sha256: all.copy().digest('hex') }),
	}
}

export const macOf = (manifest: Omit<Manifest, 'mac'>, secret: string): string =>
	createHmac('sha256', secret)
		.update(`backup ${canonicalJson(manifest)}`)
		.digest('hex')

/** Tells one key from another and nothing about it. */
export const markOfKey = (key: Uint8Array | string): string =>
	createHmac('sha256', key).update('installation').digest('hex').slice(0, 32)
