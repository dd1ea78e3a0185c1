/** Why a file was not read. In Chinese. */
export const filesZh = {
  "collect.fault.tooLarge": "文件超过 20 MB，没有读取。请只保留考核用的工作表，另存后再选。",
  "collect.fault.tooLargeInside": "文件解开后太大，没有读取。请只保留考核用的工作表，另存后再选。",
  "collect.fault.encrypted": "文件设有打开密码，无法读取。请去掉密码，另存后再选。",
  "collect.fault.oldFormat": "这是旧格式的 .xls 或 WPS 表格（.et）文件，现在读不了。请在 Excel 或 WPS 中另存为 .xlsx 后再选。",
  "collect.fault.notExcel": "这不是 Excel 或 WPS 工作簿，也不是 .csv，无法读取。PDF、图片、Numbers、.xlsb 等请用原来的软件打开，另存（导出）为 .xlsx 后再选。",
  "collect.fault.markup": "这其实是网页或 XML 文件（有些系统导出的 .xls 就是），没有读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选。",
  "collect.fault.encoding": "看不准这个 .csv 用的是什么文字编码，读出来会是乱码，没有读取。请用 Excel 或 WPS 打开，看看文字对不对，再另存为 .xlsx 后再选。",
  "collect.fault.corrupt": "文件已损坏或没有传完，无法读取。请用 Excel 打开看看，再请对方重发一份。",
  "collect.fault.date1904": "文件使用 1904 日期系统，日期会差四年，没有读取。请在 Excel 选项“高级”中取消“使用 1904 日期系统”，核对日期，另存后再选。",
  "collect.fault.unavailable": "文件打不开，没有读取。它可能已移走、正被占用，或还在网盘上没有下载。请先存到本机再选。",
} as const;
