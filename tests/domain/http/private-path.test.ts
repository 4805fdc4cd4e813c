import { expect, test } from 'vitest'
import { isPrivatePath } from '#app/http/private-path.ts'
import { loggedPath } from '#app/http/security-headers.server.ts'

test.for([
	['/receipts/secret', '/receipts/…'],
	['/receipts/secret/text', '/receipts/…/text'],
	['/Guardians/secret', '/Guardians/…'],
	['/%72eceipts/secret.data', '/%72eceipts/…'],
	['//addresses//secret', '//addresses//…'],
] as const)('the token in %s is never logged, however the path is written', ([path, logged]) => {
	expect([isPrivatePath(path), loggedPath(path)]).toEqual([true, logged])
})

test('other paths are logged as they are', () => {
	expect([isPrivatePath('/editions/one'), loggedPath('/editions/one')]).toEqual([false, '/editions/one'])
})
