import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

const forwarded = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-request-id']
type Asking = Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> }

/**
 * Forwarded headers count only when they come from a proxy that TRUSTED_PROXIES names; from anybody else they are taken
 * away. `Forwarded` always is: proxies that say X-Forwarded-For pass on what a visitor wrote there. Of several addresses
 * the last counts that is no such proxy's: those before it are whatever the visitor claims.
 */
export function believingOnly(proxies: readonly string[]): (request: Asking) => void {
	const trusted = new BlockList()
	for (const proxy of proxies) {
		const [address = '', prefix] = proxy.split('/')
		const family = isIPv6(address) ? 'ipv6' : 'ipv4'
		if (prefix) trusted.addSubnet(address, Number(prefix), family)
		else trusted.addAddress(address, family)
	}
	const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
	return ({ headers, socket }) => {
		delete headers.forwarded
		if (!isTrusted(socket.remoteAddress ?? '')) {
			for (const header of forwarded) delete headers[header]
			return
		}
		const along = String(headers['x-forwarded-for'] ?? '').split(',')
		const visitor = along.findLast((each) => !isTrusted(each.trim())) ?? along[0]
		if (visitor) headers['x-forwarded-for'] = visitor.trim()
	}
}
