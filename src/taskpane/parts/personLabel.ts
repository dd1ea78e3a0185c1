/** 甲老师 一(1)班 */
export const personLabel = ({ name, class: className }: { readonly name: string; readonly class: string }): string => [name, className].filter(Boolean).join(" ");
