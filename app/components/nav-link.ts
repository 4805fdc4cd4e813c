export type NavLink = { readonly href: string; readonly label: string; readonly current?: boolean }
