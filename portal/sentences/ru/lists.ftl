# Ряды названий и фраз, сноска с документом и названия языков.

list-of-names = { $before }, { $next }
list-of-phrases = { $before }; { $next }
note-document = { $document }.
language = { $code ->
    [ar] арабский
    [zh-hans] китайский
    [fr] французский
    [ru] русский
    [es] испанский
    [en] английский
   *[other] { $code }
}
