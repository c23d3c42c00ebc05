# 理事会的要求，各机构负责人的承诺。

emg-council = 在{ $date }第{ $decision }号决定第{ $part ->
    [I] 一
    [II] 二
    [III] 三
    [IV] 四
    [V] 五
    [VI] 六
    [VII] 七
    [VIII] 八
    [IX] 九
    [X] 十
   *[other] { $part }
}部分中，环境署理事会欢迎{ $welcomed }。{ $note }理事会请执行主任邀请该小组{ $invited }。
emg-note-welcomed = 这里指{ $subjects }。
emg-commitment = { $date }，{ $body }通过了一份{ $statement }。在这份声明中，各联合国机构、基金和方案负责人同意，在{ $due }之前：{ $commitments }。
