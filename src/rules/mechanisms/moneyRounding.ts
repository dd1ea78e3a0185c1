import type { MoneyRounding } from "../../core/operations/pay";
import { choice } from "../settings";

/** 取整 of a payment, as a clerk writes it. G01 */
export const moneyRounding = choice<MoneyRounding>({
  四舍五入到分: { places: 2, mode: "halfAwayFromZero" },
  四舍五入到角: { places: 1, mode: "halfAwayFromZero" },
  四舍五入到元: { places: 0, mode: "halfAwayFromZero" },
});
