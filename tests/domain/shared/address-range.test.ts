import { expect, test } from 'vitest'
import { addressRange } from '#app/domain/shared/address-range.ts'

test.for([
	['192.0.2.7', '192.0.2.7', '192.0.2.0/24'],
	['::ffff:192.0.2.7', '192.0.2.7', '192.0.2.0/24'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
	['2001:DB8:1::9', '2001:db8:1:0::/64', '2001:db8:1::/48'],
	['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
	['unknown', 'unknown', 'unknown'],
])('%s is one person of %s in the network %s', ([address = '', own, wide]) => {
	expect(addressRange(address)).toEqual({ own, wide })
})
