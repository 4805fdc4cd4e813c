/** What lies in an archive of files that are stored as they are, by name. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
	const zip = Buffer.from(bytes)
	const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
	const entries = new Map<string, Buffer>()
	let at = zip.readUInt32LE(end + 16)
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
			offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
		) as [number, number, number, number]
		const head = zip.readUInt32LE(at + 42)
		const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
		if (zip.readUInt16LE(at + 10) !== 0) throw new Error('packed, not stored')
		entries.set(zip.subarray(at + 46, at + 46 + nameLength).toString(), zip.subarray(from, from + size))
		at += 46 + nameLength + extra + comment
	}
	return entries
}
