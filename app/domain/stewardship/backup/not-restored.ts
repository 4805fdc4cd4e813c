/** Why nothing was restored, in one sentence. */
export class NotRestored extends Error {
	override name = 'NotRestored'
}
