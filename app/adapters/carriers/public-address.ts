import { BlockList, isIP, isIPv6 } from 'node:net'

/** What is nobody's on the internet (IANA special-purpose registries): asking there would ask inside somebody's network. */
const special = { ipv4: new BlockList(), ipv6: new BlockList() } as const
for (const [network, prefix] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const)
	special.ipv4.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
	['::', 96],
	['::ffff:0:0', 96],
	['64:ff9b::', 96],
	['64:ff9b:1::', 48],
	['100::', 64],
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
	['5f00::', 16],
	['fc00::', 7],
	['fe80::', 10],
	['ff00::', 8],
] as const)
	special.ipv6.addSubnet(network, prefix, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')

export const isLoopback = (address: string): boolean =>
	isIP(address) !== 0 && loopback.check(address, familyOf(address))

/** Whether an address may be asked; this machine itself only where that is allowed. */
export const isPublicAddress = (address: string, loopbackToo: boolean): boolean =>
	isIP(address) !== 0 &&
	(!special[familyOf(address)].check(address, familyOf(address)) || (loopbackToo && isLoopback(address)))
