# Where a mandate stands.

# $part and $paragraph are given, too.
mandate-place = { $document }
mandate-place-part = part { $part } of { $document }
mandate-place-paragraph = paragraph { $paragraph } of { $document }
mandate-place-paragraph-part = paragraph { $paragraph } of part { $part } of { $document }
mandate-document = { $kind ->
    [decision] decision { $document }
   *[other] { $document }
}
mandate-document-dated = { $kind ->
    [decision] decision { $document } of { $date }
   *[other] { $document } of { $date }
}
