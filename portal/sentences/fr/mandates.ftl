# D'où procède un mandat.

mandate-place = { $document }
mandate-place-part = la partie { $part } { OF($document) }
mandate-place-paragraph = le paragraphe { $paragraph } { OF($document) }
mandate-place-paragraph-part = le paragraphe { $paragraph } de la partie { $part } { OF($document) }
mandate-document = { $kind ->
    [decision] la décision { $document }
   *[other] le document { $document }
}
mandate-document-dated = { $kind ->
    [decision] la décision { $document } { OF_WHEN($date) }
   *[other] le document { $document } { OF_WHEN($date) }
}
