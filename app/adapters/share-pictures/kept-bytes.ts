/** Keeps what was used last, up to so many bytes altogether. */
export function keptBytes(capacity: number) {
	const kept = new Map<string, Uint8Array>()
	let total = 0

	function forget(key: string): void {
		total -= kept.get(key)?.length ?? 0
		kept.delete(key)
	}
	return {
		get(key: string): Uint8Array | null {
			const bytes = kept.get(key)
			if (!bytes) return null
			kept.delete(key)
			kept.set(key, bytes)
			return bytes
		},
		keep(key: string, bytes: Uint8Array): void {
			forget(key)
			kept.set(key, bytes)
			total += bytes.length
			for (const oldest of kept.keys()) {
				if (total <= capacity) break
				forget(oldest)
			}
		},
	}
}
