# 工作计划及其工作领域。

emg-plan-response = 执行主任正与小组成员合作，回应理事会的期望和请求。
emg-plan-agreed = 其工作包括{ $first ->
    [yes] 首次
   *[no] { "" }
}就未来{ COUNT($months) }个月的工作计划达成一致意见。
emg-plan-streams = 该计划由{ COUNT($n) }个工作领域构成：{ $streams }。{ $note }
emg-plan-reported = 下文根据已获批准的工作计划的预期成果，对该小组的成果和规划工作做了汇报。
emg-plan-themes = 这些工作与理事会/全球部长级环境论坛的{ COUNT($n) }大主题有关：{ $themes }。
emg-theme = “{ $name }”
