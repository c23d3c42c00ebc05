# Series de nombres y de frases, una nota que remite a un documento y nombres de idiomas.

list-of-names = { $before }, { $next }
list-of-phrases = { $before }; { $next }
note-document = { $document }.
language = { $code ->
    [ar] árabe
    [zh-hans] chino
    [fr] francés
    [ru] ruso
    [es] español
    [en] inglés
   *[other] { $code }
}
