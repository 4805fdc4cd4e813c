import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.ts'

/** SHA-256 in hexadecimal; the same on the server and in a browser. */
export const sha256Hex = (content: string | Uint8Array): string =>
	bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))

export const digestOf = (value: unknown): string => sha256Hex(canonicalJson(value))
