interface Sent {
	readonly id: string
	readonly part: number
	readonly replacesId: string | null
}

/** Of each part the shipment that no other one stands for, in the order of the parts. */
export const currentParcels = <Shipment extends Sent>(shipments: readonly Shipment[]): Shipment[] => {
	const replaced = new Set(shipments.map(({ replacesId }) => replacesId))
	return shipments.filter(({ id }) => !replaced.has(id)).toSorted((one, other) => one.part - other.part)
}
