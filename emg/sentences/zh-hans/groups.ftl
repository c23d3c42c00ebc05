# 问题管理小组的设立、合并与任务。

emg-group-set-up = { $date }，环境管理小组设立了一个{ $group }，并要求该小组与{ $partner }全面携手开展工作。
emg-group-results = 已实现以下成果：
emg-merger-promoted = 该小组已推动联合国逐步实现{ $subjects }。
emg-merger = 在审议下列成就时，高级官员同意在联合国系统中将{ $groups }{ $n ->
    [1] 并入
   *[other] 合并为一个
}{ $successor }。
emg-merger-guidance = 下文列出了他们对于本项工作的指导。
emg-group-merged = 高级官员决定将{ $groups }的工作合并到一个联合国系统{ $successor }中，期限为{ $term }。
emg-term = { $months ->
    [12] 一年
    [24] 两年
    [36] 三年
   *[other] { COUNT($months) }个月
}
emg-group-asked = 他们要求该小组{ $text }，其方式包括：
