# موضع التكليف.

mandate-place = { $document }
mandate-place-part = الجزء { $part } من { $document }
mandate-place-paragraph = الفقرة { $paragraph } من { $document }
mandate-place-paragraph-part = الفقرة { $paragraph } من الجزء { $part } من { $document }
mandate-document = { $kind ->
    [decision] المقرر { $document }
   *[other] { $document }
}
mandate-document-dated = { $kind ->
    [decision] المقرر { $document } المؤرخ { $date }
   *[other] { $document } المؤرخ { $date }
}
