import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { passphraseRecipient } from './passphrase-recipient.ts'

const beginning = 'age-encryption.org/v1\n'
const isRecipient = (key: string) => key.startsWith('age1')
const isIdentity = (key: string) => key.startsWith('AGE-SECRET-KEY-')
export const shortestPassphrase = 16

export type KeyFault = 'key-too-short' | 'key-wrong' | 'key-missing' | 'key-cannot-open'

export const faultInKey = (key: string): KeyFault | null =>
	isRecipient(key) || isIdentity(key) || key.length >= shortestPassphrase ? null : 'key-too-short'

/** The age format, so that anybody with the key can open it without Shelfie. */
export async function sealedWith(key: string, plain: ReadableStream<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
	const encrypter = new Encrypter()
	if (isRecipient(key)) encrypter.addRecipient(key)
	else if (isIdentity(key)) encrypter.addRecipient(await identityToRecipient(key))
	else encrypter.addRecipient(passphraseRecipient(key))
	return encrypter.encrypt(plain)
}

export const isSealed = (first: Uint8Array): boolean =>
	new TextDecoder().decode(first.subarray(0, beginning.length)) === beginning

export async function opened(
	key: string | undefined,
	sealed: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array> | KeyFault> {
	if (!key) return 'key-missing'
	if (isRecipient(key)) return 'key-cannot-open'
	const decrypter = new Decrypter()
	if (isIdentity(key)) decrypter.addIdentity(key)
	else decrypter.addPassphrase(key)
	return decrypter.decrypt(sealed).catch(() => 'key-wrong' as const)
}
