const keyShape = /^[a-z0-9-]{1,64}(?:\/[a-z0-9-]{1,64})?(?:\.[a-z]{2,4})?$/

/** A key becomes a path: whatever could leave the folder, hide in it or clash on another system is a bug of the caller. */
export function checkedKey(key: string): string {
	if (!keyShape.test(key)) throw new Error(`Not a photo’s key: ${JSON.stringify(key.slice(0, 80))}`)
	return key
}
