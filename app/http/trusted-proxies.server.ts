import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-request-id']

/** Forwarded headers count only when they come from a proxy that TRUSTED_PROXIES names; from anybody else they are taken away. */
export function believingOnly(proxies: readonly string[]): (request: IncomingMessage) => void {
	const trusted = new BlockList()
	for (const proxy of proxies) {
		const [address = '', prefix] = proxy.split('/')
		const family = isIPv6(address) ? 'ipv6' : 'ipv4'
		if (prefix) trusted.addSubnet(address, Number(prefix), family)
		else trusted.addAddress(address, family)
	}
	return (request) => {
		const address = request.socket.remoteAddress ?? ''
		if (trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return
		for (const header of forwarded) delete request.headers[header]
	}
}
