/** Around what is shown only the first time: takes the sign of it out of the address, so that it is not kept or copied. */
class FirstView extends HTMLElement {
	connectedCallback(): void {
		const address = new URL(location.href)
		address.searchParams.delete('sent')
		history.replaceState(history.state, '', address)
	}
}

customElements.define('first-view', FirstView)
