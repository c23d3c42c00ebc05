# 监督及其建议。

emg-evaluation = { $office }就{ $subject }开展了一次评估。
emg-evaluation-count = 该报告提出了{ COUNT($n) }项建议（针对{ $addressees }），旨在进一步支持气候中和承诺并在环境管理小组秘书处实施这一承诺。
emg-evaluation-stressed = 报告强调，有必要{ $points }。
emg-note-evaluation = { $date }{ $office }就{ $subject }所作的评估（任务编号：{ $symbol }），{ $pinpoint }。
