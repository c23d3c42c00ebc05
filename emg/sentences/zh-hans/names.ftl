# 机构、小组和文件在句子或脚注中的名称。

emg-agency = { $slug ->
    [emg-secretariat] 环境管理小组秘书处
    [sun] 环境署可持续联合国服务部
    [secretariat] 秘书处
    [secretary-general] 秘书长
   *[other] { $acronym }
}
emg-agency-full = { $name }
emg-body = { $slug ->
    [emg] 该小组
   *[other] { $name }
}
emg-the-group = { $name }
emg-part = { $title }
emg-note-report-at = 见{ $title }（{ $symbol }），可在{ $address }网站获得。
emg-note-symbol = 见{ $symbol }。
emg-note-document = 《{ $title }》（{ $symbol }）。
emg-note-address = { $address }。
