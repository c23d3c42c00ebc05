# Где изложено поручение. Документ стоит в родительном падеже: «пункт 35 решения 25/1».

mandate-place = положения { $document }
mandate-place-part = часть { $part } { $document }
mandate-place-paragraph = пункт { $paragraph } { $document }
mandate-place-paragraph-part = пункт { $paragraph } части { $part } { $document }
mandate-document = { $kind ->
    [decision] решения { $document }
    [resolution] резолюции { $document }
   *[other] документа { $document }
}
mandate-document-dated = { $kind ->
    [decision] решения { $document } от { DATE($date, form: "genitive") }
    [resolution] резолюции { $document } от { DATE($date, form: "genitive") }
   *[other] документа { $document } от { DATE($date, form: "genitive") }
}
