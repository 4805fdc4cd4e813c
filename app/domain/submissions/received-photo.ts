/** A photo whose bytes are durably stored and looked at, but which belongs to no submission yet. */
export interface ReceivedPhoto {
	/** In the store of incoming photos. */
	readonly key: string
	/** SHA-256 of its bytes: the same picture sent again is no new picture. */
	readonly digest: string
}
