/** What an operator can mend: the message is the one sentence they read. */
export class CannotStart extends Error {
	override name = 'CannotStart'
}
