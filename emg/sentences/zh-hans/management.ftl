# 联合国系统自身管理方面的共同成果。

emg-support = { $supporters }在这些工作中给予联合国系统大量支助。主要实现了下列成果：
emg-result-tool = { $text }支持这项工作的常用工具有{ $parts }
emg-result-guidance = { $text }其中包括{ $parts }等
emg-result-training = { $text }{ $title }有{ $languages }版本
