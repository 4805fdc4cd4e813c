/** A file of an archive, small enough to be held whole. */
export interface Part {
	readonly name: string
	readonly bytes: Uint8Array
}
export type Emit = (part: Part) => Promise<void>
