/** What a cell holds; "" is a blank cell. */
export type Scalar = string | number | boolean;
