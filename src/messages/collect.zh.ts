/** 收表: collecting workbooks, empty forms, who has not handed in. In Chinese. */
export const collectZh = {
  "collect.fault.tooLarge": "文件超过 20 MB，没有读取。请只保留考核用的工作表，另存后再选。",
  "collect.fault.tooLargeInside": "文件解开后太大，没有读取。请只保留考核用的工作表，另存后再选。",
  "collect.fault.encrypted": "文件设有打开密码，无法读取。请去掉密码，另存后再选。",
  "collect.fault.oldFormat": "这是旧格式（.xls）或 WPS 表格（.et）文件，无法读取。请在 Excel 或 WPS 中另存为 .xlsx 后再选。",
  "collect.fault.notExcel": "这不是 .xlsx 工作簿，无法读取。请选 .xlsx 文件，或在 Excel 中另存为 .xlsx 后再选。",
  "collect.fault.corrupt": "文件已损坏或没有传完，无法读取。请用 Excel 打开看看，再请对方重发一份。",
  "collect.fault.date1904": "文件使用 1904 日期系统，日期会差四年，没有读取。请在 Excel 选项“高级”中取消“使用 1904 日期系统”，核对日期，另存后再选。",

  "collect.noDepartments": "名册中没有写明班级属于哪个年级部或年级，无法按部门收表。请在名册中加上“年级部”（或“年级”）和“班级”两列，再试一次。",
  "collect.nothingChosen": "没有选中要收入的表。请先勾选，再点“收入”。",
  "collect.imported": "已收入 {count} 张表：{sheets}。请点“检查数据”核对；不要的可点“撤回”。",
  "collect.stillTwice": "以下班级现在有两份数据，考核前请删去一份：{classes}。",
  "collect.noMonthlyTable": "所选方案没有按月填写的考核表，没有空表可以分发。",
  "collect.chooseMonth": "工作簿中还没有任何月份的考核表，看不出下一个月是几月。请先选定月份，再试一次。",
  "collect.formsMade": "已做好 {month}的空表 {count} 张，分给：{departments}。请逐张打印，或移到新工作簿后发出。",
  "collect.noMonths": "工作簿和所选文件中还没有任何月份的考核表，列不出未交名单。",
  "collect.allHandedIn": "各部门都已交齐，没有未交名单。",
  "collect.missingListed": "“{sheet}”已列出，共 {count} 项未交或未交齐。",
} as const;
