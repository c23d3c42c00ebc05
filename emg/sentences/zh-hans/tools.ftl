# 网页提供的工具。

emg-tools = 见{ $addresses }。工具包括：{ $tools }。
emg-tool = 一份{ $title }
emg-tool-with = 一份{ $title }（与{ $partners }合作编制）
emg-tool-due = 一份{ $title }，将于{ $due }最终完成
emg-tool-set = { COUNT($n) }份{ $title }
emg-tool-set-on = { COUNT($n) }份{ $title }（关于{ $subjects }）
emg-tool-set-due = { COUNT($n) }份{ $title }，计划于{ $due }底编制完成
