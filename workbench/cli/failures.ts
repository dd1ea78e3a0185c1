/** Why a workbook could not be processed, as one line: what is wrong and what to do. */
import { PackageError } from "../package/types";
import type { PackageFault } from "../package/types";

const FAULTS: Readonly<Record<PackageFault, string>> = {
  empty: "文件是空的(0 字节)。请重新复制或下载后再试。",
  truncated: "文件不完整,多半是复制或下载中断。请重新复制或下载后再试。",
  encrypted: "文件有打开密码或受权限保护,读不了。请在 Excel 里取消密码后另存,再试。",
  notZip: "不是 .xlsx 工作簿。请在 Excel 里打开并另存为“Excel 工作簿(*.xlsx)”后再试。",
  notWorkbook: "是压缩文件,但里面不是 Excel 工作簿。请检查是否选错了文件。",
  oldFormat: "是旧的 .xls 格式。请在 Excel 里另存为“Excel 工作簿(*.xlsx)”后再试。",
  brokenPart: "工作簿已损坏。请在 Excel 里打开修复并另存后再试。",
};

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "找不到文件。请检查路径和文件名。",
  EACCES: "没有读取或写入权限。请检查文件权限,或关闭正在使用它的程序。",
  EPERM: "没有读取或写入权限。请检查文件权限,或关闭正在使用它的程序。",
};

export function explainFailure(error: unknown): string {
  if (error instanceof PackageError) {
    const part = error.part === undefined ? "" : `(${error.part})`;
    return FAULTS[error.fault] + part;
  }
  // By its shape: the error may come from another realm, as that of the add-in's page.
  const { code, message = String(error) } = error as { readonly code?: unknown; readonly message?: string };
  return FILE_ERRORS[String(code)] ?? message.replace(/\s*\n\s*/g, " ");
}
