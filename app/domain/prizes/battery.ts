/**
 * How a lithium ion battery travels, as the UN Model Regulations and IATA's packing instructions tell it apart: built
 * into the thing, in the same box beside it, or as the battery of a small vehicle (a hoverboard, a scooter).
 */
export const batteries = ['none', 'contained', 'packed-with', 'vehicle'] as const
export type Battery = (typeof batteries)[number]

export interface DangerousGoods {
	readonly un: string
	/** The proper shipping name, which stands on papers in English. */
	readonly name: string
	/** IATA. */
	readonly packingInstruction: string
}

const goods: Readonly<Record<Exclude<Battery, 'none'>, DangerousGoods>> = {
	contained: { un: 'UN 3481', name: 'Lithium ion batteries contained in equipment', packingInstruction: 'PI 967' },
	'packed-with': { un: 'UN 3481', name: 'Lithium ion batteries packed with equipment', packingInstruction: 'PI 966' },
	/** Since 2025; UN 3171 before. */
	vehicle: { un: 'UN 3556', name: 'Vehicle, lithium ion battery powered', packingInstruction: 'PI 952' },
}

/** What the carrier has to be told; null without a battery. */
export const dangerousGoods = (battery: Battery): DangerousGoods | null => (battery === 'none' ? null : goods[battery])
