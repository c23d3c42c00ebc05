# Dónde figura un mandato. El lugar lleva siempre su artículo.

mandate-place = { $document }
mandate-place-part = la parte { $part } { OF($document) }
mandate-place-paragraph = el párrafo { $paragraph } { OF($document) }
mandate-place-paragraph-part = el párrafo { $paragraph } de la parte { $part } { OF($document) }
mandate-document = { $kind ->
    [decision] la decisión { $document }
    [resolution] la resolución { $document }
   *[other] el documento { $document }
}
mandate-document-dated = { $kind ->
    [decision] la decisión { $document }, de { $date }
    [resolution] la resolución { $document }, de { $date }
   *[other] el documento { $document }, de { $date }
}
