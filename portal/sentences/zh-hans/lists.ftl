# 列举与脚注。

language = { $code ->
    [ar] 阿拉伯文
    [zh-hans] 中文
    [fr] 法文
    [ru] 俄文
    [es] 西班牙文
   *[en] 英文
}

list-of-names = { $before }、{ $next }
list-of-phrases = { $before }；{ $next }

note-document = { $document }。
