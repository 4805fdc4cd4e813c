import { describe, expect, test } from 'vitest'
import { areEnough, defaultThresholds, type ReportCounts } from '#app/domain/moderation/report.ts'
import { addressBlock } from '#app/domain/moderation/reporter.ts'

describe('Reports hide an idea', () => {
	test.for<[string, ReportCounts, boolean]>([
		['nobody said anything', {}, false],
		['one about privacy', { privacy: 1 }, false],
		['two about privacy', { privacy: 2 }, true],
		['two say that it is spam', { spam: 2 }, false],
		['three say that it is spam', { spam: 3 }, true],
		['four of any kind, none enough by itself', { privacy: 1, spam: 1, offensive: 1, 'not-at-library': 1 }, false],
		['as many as the most patient threshold, none enough by itself', { spam: 2, offensive: 2, privacy: 1 }, true],
	])('%s: %o → %s', ([, counts, enough]) => {
		expect(areEnough(counts, defaultThresholds)).toBe(enough)
	})

	test('by the thresholds of the edition', () => {
		expect(areEnough({ privacy: 2 }, { ...defaultThresholds, privacy: 3 })).toBe(false)
		expect(areEnough({ spam: 1 }, { ...defaultThresholds, spam: 1 })).toBe(true)
	})
})

describe('A reporter is', () => {
	test.for([
		['an IPv4 address', '192.0.2.7', '192.0.2.7'],
		['the same when it comes as IPv6', '::ffff:192.0.2.7', '192.0.2.7'],
		['a household of IPv6', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
		['written short', '2001:db8:1:2::7', '2001:db8:1:2::/64'],
		['written short in its first half', '2001:db8::1', '2001:db8:0:0::/64'],
		['written in capitals and with zeros', '2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
		['on this machine', '::1', '0:0:0:0::/64'],
		['with the name of its interface', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
	])('%s: %s', ([, address, block]) => {
		expect(addressBlock(address!)).toBe(block)
	})
})
