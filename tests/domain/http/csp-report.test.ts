import { expect, test } from 'vitest'
import { readCspReport } from '#app/http/csp-report.ts'

test('a report says which page, which rule and whose file: no query, no token, nobody', () => {
	const told = readCspReport({
		'csp-report': {
			'document-uri': 'https://shelfie.example/receipts/a-secret-token/text?from=letter',
			'violated-directive': "script-src 'self'",
			'blocked-uri': 'https://evil.example/path?who=reader@example.org',
		},
	})
	expect(told).toEqual([{ page: '/receipts/…/text', directive: 'script-src', what: 'https://evil.example' }])
})

test('of several only those about the policy count', () => {
	const told = readCspReport([
		{ type: 'deprecation', url: 'https://shelfie.example/', body: {} },
		{
			type: 'csp-violation',
			url: 'https://shelfie.example/',
			body: { effectiveDirective: 'style-src', blockedURL: 'inline' },
		},
	])
	expect(told).toEqual([{ page: '/', directive: 'style-src', what: 'inline' }])
})

test.for([null, 1, 'text', {}, { 'csp-report': 1 }, [{ type: 1 }]])('%o is no report', (said) => {
	expect(readCspReport(said)).toBeNull()
})
