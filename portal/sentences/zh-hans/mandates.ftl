# 任务的出处。

mandate-place = { $document }
    .part = 第{ $part ->
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
    }部分
mandate-place-part = { $document }{ mandate-place.part }
mandate-place-paragraph = { $document }第{ $paragraph }段
mandate-place-paragraph-part = { $document }{ mandate-place.part }第{ $paragraph }段
mandate-document = { $kind ->
    [decision] 第{ $document }号决定
   *[other] { $document }
}
mandate-document-dated = { $kind ->
    [decision] { $date }第{ $document }号决定
   *[other] { $document }（{ $date }）
}
