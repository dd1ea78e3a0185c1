/** A name of a workbook and what it refers to: ='2026年 结果'!$A$1:$U$13 */
export interface DefinedName {
  readonly name: string;
  readonly formula: unknown;
}
